import { Stack, Text } from '@mantine/core';
import { caseActs } from '#http/cases/act-contracts.ts';
import { appraisalNames, gradeNames } from '#terms/cases.ts';
import { blankDocument, DocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, OfficerField, RadioField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { HashField } from '../forms/hash-field.tsx';
import { ListField } from '../forms/list-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, inTeam } from './act-definition.ts';
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

export const submitReport: ActDefinition = {
  contract: caseActs.submitReport,
  initial: ({ file }) => ({
    document: blankDocument('report', file.body.code, 'BC-ĐTTr'),
    headResponsibilityGrade: null,
    dissents: [],
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <DocumentFields legend={t('acts.report.paper')} />
        {hasCorruptAct(context) && <GradeField today={context.me.today} />}
        <KnownDissents context={context} />
        <ListField
          name="dissents"
          title={
            <Text fw={500} size="sm">
              {t('acts.report.dissents')}
            </Text>
          }
          blank={() => ({ officerId: null, text: '' })}
          addLabel={t('acts.report.addDissent')}
          nameOf={(index) => `${t('acts.report.dissent')} ${index + 1}`}
        >
          {(path) => (
            <Stack gap="xs">
              <OfficerField
                name={`${path}.officerId`}
                label={t('acts.report.dissenter')}
                among={inTeam(context.file.team)}
                required
              />
              <AreaField
                name={`${path}.text`}
                label={t('acts.report.dissent')}
                description={t('acts.sealedHint')}
                required
              />
            </Stack>
          )}
        </ListField>
      </>
    );
  },
};

/** Who has reserved his opinion himself need not be entered by the leader. */
const KnownDissents = ({ context: { file } }: Readonly<{ context: ActContext }>) => {
  const { t } = useWords();
  const names = [...new Set(file.dissents.map(({ reservedBy }) => file.officers[reservedBy] ?? reservedBy))];
  return names.length === 0 ? null : (
    <Text size="sm">{t('fieldwork.dissents.known', { names: names.join(', ') })}</Text>
  );
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
  initial: ({ me }) => ({
    result: null,
    comment: '',
    occurredOn: me.today,
  }),
  // The one that is shown: a newer one that came meanwhile is a conflict first.
  toBody: (values, { file }) => ({ ...values, version: file.drafts.at(-1)?.version ?? null }),
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
