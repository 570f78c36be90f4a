import { Fieldset, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { corruptActCodes } from '#domain/law/corrupt-acts.ts';
import { channelNames, gradeNames, positionNames, sourceNames, stageNames } from '#terms/cases.ts';
import { corruptActName, topicNames } from '#terms/topics.ts';
import type { Finding } from '../api/case-queries.ts';
import { RecommendationsField } from '../case-acts/recommendations-field.tsx';
import type { Values } from '../forms/body-of.ts';
import { DocumentFields } from '../forms/document-fields.tsx';
import {
  AreaField,
  CheckField,
  CheckGroupField,
  DateField,
  LinesField,
  MultiSelectField,
  OfficerField,
  type Options,
  SelectField,
  TextField,
  UnitField,
} from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { ListField } from '../forms/list-field.tsx';
import { LandField, MoneyField, NumberField } from '../forms/number-fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { blankFinding, blankMember, isAsFar, REACHED } from './carry-in-values.ts';

const reachedOptions: Options = Object.fromEntries(REACHED.map((stage) => [stage, stageNames[stage]]));
const verdictOptions: Options = {
  upheld: { vi: 'chấp nhận', en: 'upheld' },
  rejected: { vi: 'không chấp nhận', en: 'rejected' },
};
const actOptions: Options = Object.fromEntries(
  corruptActCodes.map((code) => {
    const { vi, en } = corruptActName(code);
    return [code, { vi: `${code} ${vi}`, en: `${code} ${en}` }];
  }),
);

/** As much as the case had behind it: what was not reached is not asked for. */
export const CarryInFields = () => {
  const { form } = useActForm();
  const { values } = form;
  return (
    <>
      <Opening />
      {isAsFar(values, 'decided') && <Decision isAnnounced={isAsFar(values, 'announced')} />}
      {isAsFar(values, 'announced') && <Findings />}
      {isAsFar(values, 'fieldwork-ended') && <Report isReported={isAsFar(values, 'reported')} />}
      {isAsFar(values, 'concluded') && <Conclusion isPublished={isAsFar(values, 'following-up')} />}
    </>
  );
};

const Opening = () => {
  const { t } = useWords();
  return (
    <>
      <Fieldset legend={t('importing.one.paper')}>
        <Stack>
          <SelectField name="reached" label={t('importing.one.reached')} options={reachedOptions} required />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextField
              name="paperFile.reference"
              label={t('importing.one.reference')}
              description={t('importing.one.referenceHint')}
              isClear
              required
            />
            <TextField name="paperFile.keptAt" label={t('importing.one.keptAt')} required />
          </SimpleGrid>
        </Stack>
      </Fieldset>
      <Fieldset legend={t('register.open.subject')}>
        <Stack>
          <UnitField name="unit" label={t('register.open.unit')} required />
          <UnitField name="body" label={t('importing.one.body')} description={t('importing.one.bodyHint')} />
          <SelectField name="source" label={t('register.open.sourceLabel')} options={sourceNames} required />
          <MultiSelectField name="topics" label={t('register.open.topics')} options={topicNames} required />
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <DateField name="occurredOn" label={t('importing.one.openedOn')} required />
            <DateField name="period.from" label={t('register.open.from')} required />
            <DateField name="period.to" label={t('register.open.to')} required />
          </SimpleGrid>
          <CheckField name="corruptionSigns" label={t('register.open.corruption')} />
        </Stack>
      </Fieldset>
    </>
  );
};

const Decision = ({ isAnnounced }: Readonly<{ isAnnounced: boolean }>) => {
  const { t } = useWords();
  return (
    <>
      <DocumentFields name="decision.document" legend={t('acts.decision.paper')} />
      <NumberField name="decision.durationDays" label={t('acts.decision.days')} required />
      {isAnnounced && (
        <Fieldset legend={t('importing.one.team')}>
          <Stack>
            <Text size="sm" c="dimmed">
              {t('importing.one.teamHint')}
            </Text>
            <ListField
              name="team.members"
              title={null}
              blank={() => blankMember('member')}
              addLabel={t('acts.team.add')}
              nameOf={(index) => `${t('acts.team.member')} ${index + 1}`}
            >
              {(path) => (
                <SimpleGrid cols={{ base: 1, xs: 2 }}>
                  <OfficerField name={`${path}.officerId`} label={t('acts.team.officer')} required />
                  <SelectField
                    name={`${path}.position`}
                    label={t('acts.team.position')}
                    options={positionNames}
                    required
                  />
                </SimpleGrid>
              )}
            </ListField>
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <DateField name="team.occurredOn" label={t('acts.team.on')} required />
              <DateField name="announcement.announcedOn" label={t('acts.announcement.on')} required />
            </SimpleGrid>
            <TextField name="announcement.place" label={t('acts.announcement.place')} required />
          </Stack>
        </Fieldset>
      )}
    </>
  );
};

const Findings = () => {
  const { t } = useWords();
  const { form } = useActForm();
  return (
    <ListField
      name="findings"
      title={
        <Title order={2} size="h4">
          {t('importing.one.findings')}
        </Title>
      }
      blank={() => blankFinding(form.values)}
      addLabel={t('importing.one.addFinding')}
      nameOf={(index) => `F${index + 1}`}
    >
      {(path, index) => <FindingFields path={path} number={index + 1} />}
    </ListField>
  );
};

const FindingFields = ({ path, number }: Readonly<{ path: string; number: number }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const review = form.getInputProps(`${path}.review`).value as Values;
  const verdict = review['verdict'];
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        F{number}
      </Title>
      <AreaField
        name={`${path}.summary`}
        label={t('acts.finding.summary')}
        description={t('acts.finding.summaryHint')}
        minRows={2}
        isClear
        required
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <SelectField name={`${path}.topic`} label={t('acts.finding.topic')} options={topicNames} searchable required />
        <UnitField name={`${path}.unit`} label={t('acts.finding.unit')} required />
        <DateField name={`${path}.from`} label={t('acts.finding.from')} required />
        <DateField name={`${path}.to`} label={t('acts.finding.to')} required />
        <MoneyField name={`${path}.amountVnd`} label={t('acts.finding.amount')} />
        <LandField name={`${path}.landM2`} label={t('acts.finding.land')} />
      </SimpleGrid>
      <SelectField name={`${path}.actCode`} label={t('acts.finding.act')} options={actOptions} searchable />
      <TextField name={`${path}.responsiblePost`} label={t('acts.finding.post')} />
      <LinesField name={`${path}.legalBasis`} label={t('acts.finding.law')} />
      <AreaField
        name={`${path}.details`}
        label={t('acts.finding.details')}
        description={t('acts.sealedHint')}
        minRows={2}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DateField name={`${path}.reportedOn`} label={t('acts.finding.on')} required />
        <SelectField
          name={`${path}.review.verdict`}
          label={t('acts.review.verdict')}
          description={t('importing.one.verdictHint')}
          options={verdictOptions}
        />
        {verdict !== null && <DateField name={`${path}.review.on`} label={t('importing.one.reviewedOn')} required />}
      </SimpleGrid>
      {verdict === 'upheld' && <CheckField name={`${path}.review.crimeSigns`} label={t('importing.one.crimeSigns')} />}
      {verdict === 'rejected' && (
        <AreaField
          name={`${path}.review.comment`}
          label={t('importing.one.whyRejected')}
          description={t('acts.sealedHint')}
          minRows={2}
          required
        />
      )}
    </Stack>
  );
};

const Report = ({ isReported }: Readonly<{ isReported: boolean }>) => {
  const { t } = useWords();
  return (
    <>
      <DateField name="fieldworkEndedOn" label={t('importing.one.fieldworkEndedOn')} required />
      {isReported && (
        <>
          <DocumentFields name="report.document" legend={t('acts.report.paper')} />
          <SelectField
            name="report.headResponsibilityGrade"
            label={t('acts.report.grade')}
            description={t('acts.report.gradeHint')}
            options={gradeNames}
          />
        </>
      )}
    </>
  );
};

const Conclusion = ({ isPublished }: Readonly<{ isPublished: boolean }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const { values } = form;
  const findings = (Array.isArray(values['findings']) ? (values['findings'] as Values[]) : []).map((each, index) => ({
    findingId: `F${index + 1}`,
    content: each,
    isUpheld: (each['review'] as Values)['verdict'] === 'upheld',
  }));
  // What the field looks at: the number of a finding and its summary.
  const upheld = findings.filter(({ isUpheld }) => isUpheld) as unknown as readonly Finding[];
  return (
    <>
      <DocumentFields name="conclusion.document" legend={t('acts.conclusion.paper')} />
      <MultiSelectField
        name="notExamined"
        label={t('importing.one.notExamined')}
        description={t('importing.one.notExaminedHint')}
        options={topicNames}
      />
      <RecommendationsField
        name="conclusion.recommendations"
        findings={upheld}
        unit={typeof values['unit'] === 'string' ? values['unit'] : ''}
      />
      {isPublished && (
        <Fieldset legend={t('importing.one.published')}>
          <Stack>
            <CheckGroupField
              name="publication.channels"
              label={t('acts.publication.channels')}
              options={channelNames}
              required
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <DateField name="publication.postedOn" label={t('acts.publication.postedOn')} required />
              <DateField name="publication.until" label={t('acts.publication.until')} required />
            </SimpleGrid>
          </Stack>
        </Fieldset>
      )}
    </>
  );
};
