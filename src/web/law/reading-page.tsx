import { Card, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { TERM_UNITS } from '#domain/law/clocks/clock-rule.ts';
import { policyActs } from '#http/policies/act-contracts.ts';
import { markNames, termUnitNames } from '#terms/clocks.ts';
import { type LawRule, lawRulesQuery, type Supposed } from '../api/law-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { OptionalDocumentFields } from '../forms/document-fields.tsx';
import { RadioField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, NotThere } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { MarkChip } from './day-looks.tsx';
import { ImpactPreview } from './impact-preview.tsx';
import { Levels, Span } from './law-table.tsx';
import { useTermText } from './use-term-text.ts';

const route = getRouteApi('/inside/law/rules/$ruleId/reading');

/** Somebody has the text of a limit before him, and says what it says: from then on that is what is counted with. */
export const ReadingPage = () => {
  const { t, say } = useWords();
  const { ruleId } = route.useParams();
  const mayManage = useMay('manage-policies');
  const query = useQuery(lawRulesQuery(undefined));
  return (
    <FormGate may={mayManage}>
      {(notice) => (
        <Loaded query={query} isWrittenOn>
          {({ lines }) => {
            const rule = lines.find((line): line is LawRule => line.known && line.id === ruleId);
            if (rule === undefined) return <NotThere />;
            const title = t('law.reading.title');
            return (
              <Stack>
                <AnchorLink to="/law" size="sm">
                  <ArrowLeftIcon aria-hidden /> {t('law.rules.title')}
                </AnchorLink>
                <PageTitle>{title}</PageTitle>
                <RuleNow rule={rule} />
                <Text maw={720}>{t('law.reading.explain')}</Text>
                <ActForm
                  notice={notice}
                  contract={policyActs.recordRuleReading}
                  params={{ ruleId }}
                  initial={initialOf(rule)}
                  title={`${title}: ${say(rule.name)}`}
                  revision={undefined}
                  renderPreview={(values) => <Preview rule={rule} values={values} />}
                  renderReceipt={(stored) => (
                    <ReceiptCard stored={stored}>
                      <ButtonLink to="/law">{t('law.rules.title')}</ButtonLink>
                    </ReceiptCard>
                  )}
                >
                  {() => <Fields ruleId={ruleId} />}
                </ActForm>
              </Stack>
            );
          }}
        </Loaded>
      )}
    </FormGate>
  );
};

/** The number is not filled in: it is to be read in the text, not confirmed from the screen. */
const initialOf = ({ term, article }: LawRule): Values => ({
  value: null,
  unit: term === 'as-assigned' ? null : term.unit,
  article,
  mark: null,
  source: '',
  document: null,
});

const RuleNow = ({ rule }: Readonly<{ rule: LawRule }>) => {
  const { t, say } = useWords();
  const termText = useTermText();
  return (
    <Card withBorder padding="sm" maw={720}>
      <Text fw={600}>{say(rule.name)}</Text>
      <Text size="sm" c="dimmed">
        <Levels levels={rule.levels} /> · <Span line={rule} />
      </Text>
      <Text>
        {t('law.reading.now')}: <strong>{termText(rule.term)}</strong>, {rule.article} <MarkChip mark={rule.mark} />
      </Text>
    </Card>
  );
};

/** Said apart: in a law “ngày” alone means every day. */
const unitOptions = { ...termUnitNames, calendar: { vi: 'ngày (kể cả ngày nghỉ)', en: 'calendar days' } } as const;
const { unverified: _unread, ...readMarks } = markNames;

const Fields = ({ ruleId }: Readonly<{ ruleId: string }>) => {
  const { t } = useWords();
  const { body } = useMe();
  const { form } = useActForm();
  const [{ value, unit }] = useDebouncedValue(form.values, 400);
  return (
    <>
      <NumberField name="value" label={t('law.reading.value')} required />
      <RadioField name="unit" label={t('law.reading.unit')} options={unitOptions} required />
      <TextField name="article" label={t('law.reading.article')} required isClear />
      <RadioField name="mark" label={t('law.reading.mark')} options={readMarks} required />
      <TextField
        name="source"
        label={t('law.reading.source')}
        description={t('law.reading.sourceHint')}
        required
        isClear
      />
      <OptionalDocumentFields legend={t('offices.form.paper')} issuer={body.code} />
      <ImpactPreview supposed={supposedOf(ruleId, value, unit)} needs={t('law.impact.needsTerm')} />
    </>
  );
};

const LONGEST_TERM = 9_999;

const supposedOf = (ruleId: string, value: unknown, unitName: unknown): Supposed | undefined => {
  const unit = TERM_UNITS.find((each) => each === unitName);
  const isTerm = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LONGEST_TERM;
  return isTerm && unit !== undefined ? { change: 'rule-read', ruleId, value: String(value), unit } : undefined;
};

const Preview = ({ rule, values }: Readonly<{ rule: LawRule; values: Values }>) => {
  const { t, say } = useWords();
  const { value, article } = values;
  const unit = TERM_UNITS.find((each) => each === values['unit']);
  if (typeof value !== 'number' || unit === undefined || typeof article !== 'string') return '…';
  return t('law.reading.will', { name: say(rule.name), value, unit: say(termUnitNames[unit]), article });
};
