import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import classes from './cases.module.css';
import { FieldValue } from './field-value.tsx';
import { usePathName } from './use-path-name.ts';

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
            <th scope="row">{capitalised(name(path))}</th>
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
