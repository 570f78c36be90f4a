import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { postLevelSchema } from '#domain/unit/post-level.ts';
import { matterActs } from '#http/matters/act-contracts.ts';
import { postLevelNames } from '#terms/offices.ts';
import { firstCasesQuery } from '../api/queries.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, type Options, SelectField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { useWords } from '../i18n/use-words.ts';
import { matterByTopic } from '../matters/matter-title.ts';
import { CompetencePreview } from '../opening/competence-preview.tsx';
import type { MatterActDefinition } from './act-definition.ts';
import { blankOffender, OffendersField } from './offenders-field.tsx';

const Ground = () => {
  const { t } = useWords();
  return <AreaField name="ground" label={t('acts.ground')} description={t('acts.groundHint')} isClear required />;
};

const OccurredOn = () => {
  const { t } = useWords();
  return <DateField name="occurredOn" label={t('acts.occurredOn')} required />;
};

export const nameOffenders: MatterActDefinition = {
  contract: matterActs.nameOffenders,
  isIndependent: true,
  initial: ({ me }) => ({ offenders: [blankOffender()], occurredOn: me.today }),
  Fields: () => (
    <>
      <OffendersField least={1} />
      <OccurredOn />
    </>
  ),
};

export const mergeMatter: MatterActDefinition = {
  contract: matterActs.mergeMatter,
  initial: ({ me }) => ({ into: null, ground: '', document: null, occurredOn: me.today }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const options: Options = Object.fromEntries(
      file.inUnit.map((other) => [other.matterId, { vi: matterByTopic(other, 'vi'), en: matterByTopic(other, 'en') }]),
    );
    return (
      <>
        <Text size="sm">{t('matters.acts.merge.effect')}</Text>
        <SelectField
          name="into"
          label={t('matters.acts.merge.into')}
          description={t('matters.acts.merge.intoHint')}
          options={options}
          required
        />
        <Ground />
        <OptionalDocumentFields legend={t('acts.grounds.paper')} issuer={file.body.code} />
        <OccurredOn />
      </>
    );
  },
};

export const clearMatter: MatterActDefinition = {
  contract: matterActs.clearMatter,
  initial: ({ me }) => ({
    ground: '',
    document: blankDocument('conclusion', me.body.code, 'KL-TTr'),
    occurredOn: me.today,
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('matters.acts.clear.effect')}</Text>
        <Ground />
        <DocumentFields legend={t('matters.acts.clear.paper')} isAnyones />
        <OccurredOn />
      </>
    );
  },
};

export const escalateMatter: MatterActDefinition = {
  contract: matterActs.escalateMatter,
  initial: ({ me }) => ({ ground: '', highestSuspect: null, document: null, occurredOn: me.today }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const { form } = useActForm();
    const { values } = form;
    const day = typeof values['occurredOn'] === 'string' ? values['occurredOn'] : undefined;
    return (
      <>
        <Text size="sm">{t('matters.acts.escalate.effect')}</Text>
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
        <SelectField
          name="highestSuspect"
          label={t('register.open.suspect')}
          description={t('register.open.suspectHint')}
          options={postLevelNames}
        />
        <CompetencePreview
          unit={file.unit.code}
          day={day}
          corruptionSigns
          highestSuspect={postLevelSchema.options.find((level) => level === values['highestSuspect'])}
        />
        <Ground />
        <OptionalDocumentFields legend={t('acts.grounds.paper')} issuer={file.body.code} />
      </>
    );
  },
};

/** Cases that were opened because a body below had no competence. */
const MOST = 50;

export const acceptEscalation: MatterActDefinition = {
  contract: matterActs.acceptEscalation,
  initial: ({ me }) => ({ caseId: null, occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    const { data = [] } = useQuery(firstCasesQuery({ source: 'escalation' }, undefined, MOST));
    const options: Options = Object.fromEntries(data.map(({ caseId, title }) => [caseId, title]));
    return (
      <>
        <SelectField
          name="caseId"
          label={t('matters.acts.accept.case')}
          description={t('matters.acts.accept.caseHint')}
          options={options}
          searchable
          required
        />
        <OccurredOn />
      </>
    );
  },
};
