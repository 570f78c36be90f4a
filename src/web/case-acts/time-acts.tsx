import { Text } from '@mantine/core';
import { EXTENSION_GROUNDS } from '#domain/law/clocks/clock-rule.ts';
import { caseActs } from '#http/cases/act-contracts.ts';
import { extensionGroundNames } from '#terms/clocks.ts';
import { suspensionGroundNames } from '#terms/inspection-time.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, RadioField } from '../forms/fields.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { ActDefinition } from './act-definition.ts';
import { ExtendedEnd } from './extended-end.tsx';
import { daysOf, LawHint, limitOn, useMarkedArticle } from './law-hint.tsx';

/** Which rule holds was settled on the day of the decision. */
const dayOfRules = (file: CaseFile): string => file.decision?.document.signedOn ?? file.openedOn;

const decisionOf = (file: CaseFile) => blankDocument('decision', file.body.code, 'QĐ-TTr');

export const extendDuration: ActDefinition = {
  contract: caseActs.extendDuration,
  initial: ({ file }) => ({ days: null, ground: null, proposedOn: null, document: decisionOf(file) }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const marked = useMarkedArticle();
    const day = dayOfRules(file);
    const rule = limitOn('direct-inspection', file.bodyLevel, day);
    const allowed = rule?.extension?.grounds ?? [];
    const grounds = EXTENSION_GROUNDS.filter((ground) => allowed.length === 0 || allowed.includes(ground));
    const hint = t('acts.extension.law', { most: rule?.extension?.value ?? 0 });
    return (
      <>
        <LawHint day={day} article={rule && marked(rule.article, rule.extension?.mark ?? rule.mark)}>
          {hint}
        </LawHint>
        <NumberField name="days" label={t('acts.extension.days')} description={t('acts.extension.daysHint')} required />
        <ExtendedEnd caseId={file.caseId} />
        <RadioField
          name="ground"
          label={t('acts.extension.ground')}
          options={Object.fromEntries(grounds.map((ground) => [ground, extensionGroundNames[ground]]))}
          required
        />
        <DateField name="proposedOn" label={t('acts.extension.proposedOn')} required />
        <DocumentFields legend={t('acts.extension.paper')} />
      </>
    );
  },
};

export const suspendInspection: ActDefinition = {
  contract: caseActs.suspendInspection,
  initial: ({ file, me }) => ({ ground: null, suspendedOn: me.today, document: decisionOf(file) }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    const marked = useMarkedArticle();
    const day = dayOfRules(file);
    const rule = limitOn('suspension', file.bodyLevel, day);
    return (
      <>
        <Text size="sm">{t('acts.suspension.effect')}</Text>
        <LawHint day={day} article={rule && marked(rule.article, rule.mark)}>
          {t('acts.suspension.law', { most: daysOf(rule) })}
        </LawHint>
        <RadioField name="ground" label={t('acts.suspension.ground')} options={suspensionGroundNames} required />
        <DateField
          name="suspendedOn"
          label={t('acts.suspension.on')}
          description={t('acts.suspension.onHint')}
          required
        />
        <DocumentFields legend={t('acts.suspension.paper')} />
      </>
    );
  },
};

export const resumeInspection: ActDefinition = {
  contract: caseActs.resumeInspection,
  initial: ({ me }) => ({ resumedOn: me.today, document: null }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        {file.suspendedSince !== null && (
          <Text size="sm">{t('common.suspendedSince', { day: dateText(file.suspendedSince) })}</Text>
        )}
        <DateField
          name="resumedOn"
          label={t('acts.resumption.on')}
          description={t('acts.resumption.onHint')}
          required
        />
        <OptionalDocumentFields legend={t('acts.resumption.paper')} issuer={file.body.code} />
      </>
    );
  },
};

export const terminateInspection: ActDefinition = {
  contract: caseActs.terminateInspection,
  initial: ({ file }) => ({ ground: '', document: decisionOf(file) }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('acts.termination.final')}</Text>
        <AreaField
          name="ground"
          label={t('acts.termination.ground')}
          description={t('acts.groundHint')}
          isClear
          minRows={2}
          required
        />
        <DocumentFields legend={t('acts.termination.paper')} />
      </>
    );
  },
};
