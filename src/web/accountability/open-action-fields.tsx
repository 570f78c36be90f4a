import { Alert, Text } from '@mantine/core';
import { InfoIcon } from '@primer/octicons-react';
import type { Regime } from '#domain/law/accountability/consequence.ts';
import { becauseNames, liabilityNames } from '#terms/accountability.ts';
import { severityInWords } from '#terms/accountability-derivation.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { topicName } from '#terms/topics.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import { AreaField, CheckGroupField, DateField, type Options, RadioField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { type Candidate, candidateKey } from './candidates.ts';

type OpenActionFieldsProps = Readonly<{ matter: MatterFile; candidates: readonly Candidate[] }>;

/** Whose responsibility, what is counted with it, under which regime. */
export const OpenActionFields = ({ matter, candidates }: OpenActionFieldsProps) => {
  const { t } = useWords();
  const { form } = useActForm();
  const chosen = candidates.find((each) => candidateKey(each) === form.values['holder']);
  const free = candidates.filter(({ actionId }) => actionId === null);
  return (
    <>
      <RadioField
        name="holder"
        stands={HOLDER_FIELDS}
        label={t('accountability.open.person')}
        description={t('accountability.open.personHint')}
        options={Object.fromEntries(free.map((each) => [candidateKey(each), candidateWords(each)]))}
        required
      />
      {chosen?.derived === null && <Determination />}
      <OtherMatters matter={matter} />
      <RadioField name="regime" label={t('accountability.open.regime')} options={regimes} required />
      <DateField name="occurredOn" label={t('accountability.open.on')} required />
    </>
  );
};

const HOLDER_FIELDS = ['personId', 'office'];

const regimes: Readonly<Record<Regime, Bilingual>> = {
  'civil-service': { vi: 'cán bộ, công chức, viên chức (Điều 78)', en: 'civil service (Art. 78)' },
  other: {
    vi: 'theo quy định riêng: quân đội, công an, hội (Điều 77)',
    en: 'a regime of its own: army, police, associations (Art. 77)',
  },
};

/** `Trần Văn A, Chủ tịch UBND xã: trực tiếp (…)`, or that it is to be determined. */
const candidateWords = ({ name, post, derived }: Candidate): Bilingual => {
  if (derived === null) {
    return { vi: `${name}, ${post}: cần xác định`, en: `${name}, ${post}: to be determined` };
  }
  const [liability, because] = [liabilityNames[derived.liability], becauseNames[derived.because]];
  return {
    vi: `${name}, ${post}: ${liability.vi} (${because.vi})`,
    en: `${name}, ${post}: ${liability.en} (${because.en})`,
  };
};

/** The law names nobody for these days: an officer says who answers, and why. */
const Determination = () => {
  const { t } = useWords();
  return (
    <>
      <Alert color="yellow" variant="outline" icon={<InfoIcon aria-hidden />} p="xs">
        {t('accountability.open.determine')}
      </Alert>
      <RadioField
        name="determination.liability"
        stands={DETERMINATION}
        label={t('accountability.open.determinedLiability')}
        options={liabilityNames}
        required
      />
      <AreaField
        name="determination.ground"
        label={t('accountability.open.determinedGround')}
        description={t('acts.groundHint')}
        isClear
        required
      />
    </>
  );
};

const DETERMINATION = ['determination'];

const OtherMatters = ({ matter: { inUnit } }: Pick<OpenActionFieldsProps, 'matter'>) => {
  const { t } = useWords();
  if (inUnit.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('accountability.open.noOthers')}
      </Text>
    );
  }
  const options: Options = Object.fromEntries(
    inUnit.map(({ matterId, topic, from, to, severity }) => {
      const span = from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`;
      const words = severityInWords(severity);
      return [
        matterId,
        {
          vi: `${topicName(topic, 'vi')}, ${span}: ${words.vi}`,
          en: `${topicName(topic, 'en')}, ${span}: ${words.en}`,
        },
      ];
    }),
  );
  return (
    <CheckGroupField
      name="otherMatters"
      label={t('accountability.open.others')}
      description={t('accountability.open.othersHint')}
      options={options}
    />
  );
};
