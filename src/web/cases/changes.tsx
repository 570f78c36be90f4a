import { topics } from '#domain/law/topics.ts';
import { topicName } from '#terms/topics.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import classes from './cases.module.css';
import { FieldValue } from './field-value.tsx';
import { pathWords } from './field-words.ts';

type Change = Readonly<{ path: string; before: unknown; after: unknown }>;

/** What an event changed: old → new, each value by its name. */
export const Changes = ({ changes }: Readonly<{ changes: readonly Change[] }>) => {
  const { t } = useWords();
  const name = usePathName();
  return (
    <table className={classes['changes'] ?? ''}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('caseFile.changeField')}</th>
          <th scope="col">{t('caseFile.changeBefore')}</th>
          <th scope="col">{t('caseFile.changeAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">{name(path)}</th>
            <td className={classes['old'] ?? ''}>
              {before === null ? '' : <FieldValue path={path} value={before} />}
              {before !== null && ' →'}
            </td>
            <td>{after === null ? t('caseFile.removed') : <FieldValue path={path} value={after} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** `F1 · số tiền`; where the path names a topic or a person, so does this. */
const usePathName = (): ((path: string) => string) => {
  const { say, language } = useWords();
  const nameOf = useOfficerNames();
  return (path) => {
    const { subject, name } = pathWords(path);
    if (subject !== undefined) return `${subject} · ${say(name)}`;
    const [first, second] = path.split('/').slice(1);
    const topic = topics.find((each) => each === second);
    if (first === 'assessments' && topic !== undefined)
      return `${capitalised(say(name))}: ${topicName(topic, language)}`;
    if ((first === 'recusals' || first === 'dissents') && second !== undefined) {
      return `${capitalised(say(name))}: ${nameOf(second)}`;
    }
    return capitalised(say(name));
  };
};
