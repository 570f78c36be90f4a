import { Alert, Fieldset, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { InfoIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { postLevelSchema } from '#domain/unit/post-level.ts';
import { caseFormNames } from '#terms/case-forms.ts';
import { sourceNames } from '#terms/cases.ts';
import { postLevelNames, unitKindNames } from '#terms/offices.ts';
import { topicNames } from '#terms/topics.ts';
import { overlapsQuery } from '../api/case-queries.ts';
import { unitQuery } from '../api/queries.ts';
import type { Values } from '../forms/body-of.ts';
import {
  CheckField,
  DateField,
  MultiSelectField,
  RadioField,
  SelectField,
  TextField,
  UnitField,
} from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { CompetencePreview } from './competence-preview.tsx';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Source, subject, topics: in the order in which an inspector thinks of them, and all at once in sight. */
export const OpeningSteps = ({ isOfPlan }: Readonly<{ isOfPlan: boolean }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const { values } = form;
  const day = asText(values['occurredOn']) || undefined;
  const isCheck = values['form'] === 'check';
  return (
    <>
      <Fieldset legend={t('register.open.source')}>
        <Stack>
          {/* An item of the plan is an inspection. */}
          {!isOfPlan && (
            <RadioField
              name="form"
              label={t('check.open.form')}
              description={t('check.open.formHint')}
              options={caseFormNames}
              required
            />
          )}
          <DateField name="occurredOn" label={t('register.open.on')} description={t('register.open.onHint')} required />
          <SelectField name="source" label={t('register.open.sourceLabel')} options={sourceNames} required />
          <TextField
            name="sourceReference"
            label={t('register.open.reference')}
            description={t('register.open.referenceHint')}
            isClear
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('register.open.subject')}>
        <Stack>
          <UnitField name="unit" label={t('register.open.unit')} day={day} required />
          <ChosenUnit code={asText(values['unit'])} day={day} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DateField name="period.from" label={isCheck ? t('check.open.from') : t('register.open.from')} required />
            <DateField name="period.to" label={t('register.open.to')} required />
          </SimpleGrid>
          <Overlaps values={values} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('register.open.scope')}>
        <Stack>
          <MultiSelectField
            name="topics"
            label={isCheck ? t('check.open.topics') : t('register.open.topics')}
            description={isCheck ? undefined : t('register.open.topicsHint')}
            options={topicNames}
            required
          />
          <CheckField
            name="corruptionSigns"
            label={t('register.open.corruption')}
            description={t('register.open.corruptionHint')}
          />
          {values['corruptionSigns'] === true && (
            <SelectField
              name="highestSuspect"
              label={t('register.open.suspect')}
              description={t('register.open.suspectHint')}
              options={postLevelNames}
            />
          )}
          <CompetencePreview
            unit={asText(values['unit'])}
            day={day}
            corruptionSigns={values['corruptionSigns'] === true}
            highestSuspect={postLevelSchema.options.find((level) => level === values['highestSuspect'])}
          />
        </Stack>
      </Fieldset>
    </>
  );
};

/** What the register knows of the unit on that day: so that nobody opens a case on its namesake. */
const ChosenUnit = ({ code, day }: Readonly<{ code: string; day: string | undefined }>) => {
  const { t, say } = useWords();
  const { data } = useQuery({ ...unitQuery(code, day, undefined), enabled: code !== '' });
  if (code === '' || data === undefined) return null;
  const { unit } = data;
  return (
    <Alert color={unit.isInForce ? 'gray' : 'yellow'} variant="outline" icon={<InfoIcon aria-hidden />} p="xs">
      <Text size="sm">
        {capitalised(say(unitKindNames[unit.kind]))} · {unit.ancestors.map(({ name }) => name).join(' › ')}
      </Text>
      <Text size="sm">{unit.head === null ? t('register.open.noHead') : `${unit.head.post}: ${unit.head.name}`}</Text>
      {!unit.isInForce && <Text size="sm">{t('register.open.notInForce')}</Text>}
    </Alert>
  );
};

/** Open cases of the same unit and time: they may be wanted, and must not be overlooked. */
const Overlaps = ({ values }: Readonly<{ values: Values }>) => {
  const { t, language } = useWords();
  const period = values['period'] as Values;
  const [unit, from, to] = [asText(values['unit']), asText(period['from']), asText(period['to'])];
  const isAsked = unit !== '' && from !== '' && to !== '' && from <= to;
  const { data } = useQuery({ ...overlapsQuery(unit, from, to), enabled: isAsked });
  if (!isAsked || data === undefined || data.cases.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={t('register.open.overlaps')}>
      <List>
        {data.cases.map(({ caseId, title }) => (
          <List.Item key={caseId}>
            <AnchorLink to="/cases/$caseId" params={{ caseId }} target="_blank">
              {title[language]}
            </AnchorLink>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};
