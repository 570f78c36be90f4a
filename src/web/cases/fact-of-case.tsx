import type { ReactNode } from 'react';
import { type CaseField, caseFieldNames } from '#terms/case-fields.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Fact } from './facts.tsx';
import { FieldValue, Value } from './field-value.tsx';

/** A fact of the case by the name of its field, whose value tells its history. */
export const useFact = () => {
  const { say } = useWords();
  return (field: CaseField, value: unknown, path = `/${field}`): Fact => ({
    name: capitalised(say(caseFieldNames[field])),
    value: <Value path={path} value={value} />,
  });
};

/** Words, and the paper on which they stand. */
export const OnPaper = ({ document, children }: Readonly<{ document: unknown; children: ReactNode }>) => (
  <>
    <div>{children}</div>
    <FieldValue path="/document" value={document} />
  </>
);
