import { Radio, Stack, TextInput } from '@mantine/core';
import type { Bilingual } from '#terms/bilingual.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';

type OpeningReasonProps<R extends string> = Readonly<{
  names: Readonly<Record<R, Bilingual>>;
  reason: R | undefined;
  note: string;
  isMissing: boolean;
  onReason: (reason: R) => void;
  onNote: (note: string) => void;
}>;

/** Why something closed is opened, and a note to it: the record that comes first. */
export const OpeningReasonFields = <R extends string>(props: OpeningReasonProps<R>) => {
  const { names, reason, note, isMissing, onReason, onNote } = props;
  const { t, say } = useWords();
  return (
    <>
      <Radio.Group
        label={t('caseFile.revealReason')}
        value={reason ?? null}
        error={isMissing && reason === undefined ? t('forms.fault.Required') : undefined}
        onChange={(value) => onReason(value as R)}
      >
        <Stack gap={6} mt={4}>
          {(Object.keys(names) as R[]).map((each) => (
            <Radio key={each} value={each} label={capitalised(say(names[each]))} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('caseFile.revealNote')}
        description={t('caseFile.revealNoteHint')}
        value={note}
        maxLength={300}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
    </>
  );
};
