import { corruptActCodes, preventionViolationCodes } from '#domain/law/corrupt-acts.ts';
import { corruptActName, preventionViolationName, topicNames } from '#terms/topics.ts';
import { type Options, SelectField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { ActContext } from './act-definition.ts';

const withCode = (code: string, words: Readonly<{ vi: string; en: string }>) =>
  [code, { vi: `${code} ${words.vi}`, en: `${code} ${words.en}` }] as const;
const actOptions: Options = Object.fromEntries(corruptActCodes.map((code) => withCode(code, corruptActName(code))));
const violationOptions: Options = Object.fromEntries(
  preventionViolationCodes.map((code) => withCode(code, preventionViolationName(code))),
);

/** Topics of the scope first: nine of ten findings are about one of them. */
const scopeFirst = (scope: readonly string[]): Options => {
  const all = Object.entries(topicNames);
  return Object.fromEntries([
    ...all.filter(([topic]) => scope.includes(topic)),
    ...all.filter(([topic]) => !scope.includes(topic)),
  ]);
};

export const TopicField = ({ context }: Readonly<{ context: ActContext }>) => {
  const { t } = useWords();
  return (
    <SelectField
      name="topic"
      label={context.file.form === 'check' ? t('check.open.topics') : t('acts.finding.topic')}
      options={scopeFirst(context.file.topics)}
      searchable
      required
    />
  );
};

/** A corrupt act, or another violation of the same law, or neither: whoever chooses the one gives up the other. */
export const CorruptionFields = () => {
  const { t } = useWords();
  const { form } = useActForm();
  const giveUp = (name: 'actCode' | 'violationCode') => (chosen: string | null) => {
    if (chosen !== null) form.setFieldValue(name, null as never);
  };
  return (
    <>
      <SelectField
        name="actCode"
        label={t('acts.finding.act')}
        description={t('acts.finding.actHint')}
        options={actOptions}
        onPick={giveUp('violationCode')}
        searchable
      />
      <SelectField
        name="violationCode"
        label={t('acts.finding.violation')}
        description={t('acts.finding.violationHint')}
        options={violationOptions}
        onPick={giveUp('actCode')}
        searchable
      />
    </>
  );
};
