import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { PlusIcon } from '@primer/octicons-react';
import { caseActs } from '#http/cases/act-contracts.ts';
import { appraisalNames, gradeNames } from '#terms/cases.ts';
import type { Values } from '../forms/body-of.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, OfficerField, RadioField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { HashField } from '../forms/hash-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, listOf } from './act-definition.ts';
import { LawHint, useRule } from './law-hint.tsx';

export const endFieldwork: ActDefinition = {
  contract: caseActs.endFieldwork,
  initial: ({ me }) => ({ occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <DateField
        name="occurredOn"
        label={t('acts.fieldworkEnd.on')}
        description={t('acts.fieldworkEnd.hint')}
        required
      />
    );
  },
};

const hasCorruptAct = ({ file }: ActContext): boolean =>
  file.findings.some(({ status, content }) => status === 'upheld' && content['actCode'] !== undefined);

const members = ({ file }: ActContext): readonly string[] =>
  file.team.filter(({ leftOn }) => leftOn === null).map(({ officerId }) => officerId);

export const submitReport: ActDefinition = {
  contract: caseActs.submitReport,
  initial: ({ file }) => ({
    document: blankDocument('report', file.body.code, 'BC-ĐTTr'),
    headResponsibilityGrade: null,
    dissents: [],
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const { form } = useActForm();
    const dissents = listOf(form.getInputProps('dissents').value) as readonly Values[];
    return (
      <>
        <DocumentFields legend={t('acts.report.paper')} />
        {hasCorruptAct(context) && <GradeField today={context.me.today} />}
        <Stack gap="xs">
          <Text fw={500} size="sm">
            {t('acts.report.dissents')}
          </Text>
          {dissents.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dissent is known by its place
            <Card key={index} withBorder padding="sm">
              <Stack gap="xs">
                <OfficerField
                  name={`dissents.${index}.officerId`}
                  label={t('acts.report.dissenter')}
                  among={members(context)}
                  required
                />
                <AreaField
                  name={`dissents.${index}.text`}
                  label={t('acts.report.dissent')}
                  description={t('acts.sealedHint')}
                  required
                />
                <Group justify="flex-end">
                  <Button size="xs" variant="subtle" color="red" onClick={() => form.removeListItem('dissents', index)}>
                    {t('forms.list.remove', { what: `${t('acts.report.dissent')} ${index + 1}` })}
                  </Button>
                </Group>
              </Stack>
            </Card>
          ))}
          <Group>
            <Button
              variant="default"
              leftSection={<PlusIcon aria-hidden />}
              onClick={() => form.insertListItem('dissents', { officerId: null, text: '' })}
            >
              {t('acts.report.addDissent')}
            </Button>
          </Group>
        </Stack>
      </>
    );
  },
};

/** The responsibility of the unit's head: asked for where the law of the day wants it, open where none is known. */
const GradeField = ({ today }: Readonly<{ today: string }>) => {
  const { t } = useWords();
  const { day, rule } = useRule('headResponsibility', 'document.signedOn', today);
  return (
    <>
      <RadioField
        name="headResponsibilityGrade"
        label={t('acts.report.grade')}
        options={gradeNames}
        required={rule !== undefined}
      />
      <LawHint day={day} article={rule?.article}>
        {t('acts.report.gradeHint')}
      </LawHint>
    </>
  );
};

export const assignDraft: ActDefinition = {
  contract: caseActs.assignDraft,
  initial: ({ file, me }) => ({ drafter: file.drafterId, occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <OfficerField
          name="drafter"
          label={t('acts.draft.drafter')}
          description={t('acts.draft.drafterHint')}
          required
        />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};

export const submitDraft: ActDefinition = {
  contract: caseActs.submitDraft,
  initial: ({ me }) => ({ hash: '', occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <HashField name="hash" label={t('acts.draft.file')} required />
        <DateField name="occurredOn" label={t('acts.draft.on')} required />
      </>
    );
  },
};

export const appraiseDraft: ActDefinition = {
  contract: caseActs.appraiseDraft,
  initial: ({ file, me }) => ({
    version: file.drafts.at(-1)?.version ?? null,
    result: null,
    comment: '',
    occurredOn: me.today,
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const { form } = useActForm();
    const draft = context.file.drafts.at(-1);
    const needsComment = form.getInputProps('result').value === 'changes-needed';
    return (
      <>
        {draft !== undefined && (
          <Text>
            {t('acts.draft.appraised', { version: draft.version })} <span className="code">{draft.hash}</span>
          </Text>
        )}
        <RadioField name="result" label={t('acts.draft.result')} options={appraisalNames} required />
        <AreaField
          name="comment"
          label={t('acts.draft.comment')}
          description={t('acts.sealedHint')}
          required={needsComment}
        />
        <DateField name="occurredOn" label={t('acts.draft.appraisedOn')} required />
      </>
    );
  },
};
