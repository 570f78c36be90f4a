import { useState } from 'react';
import { FileHashes, type HashedFile } from '../forms/file-hashes.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { useWords } from '../i18n/use-words.ts';
import { listOf } from './act-definition.ts';

/** Files are compared here with what was recorded of them; what matches is ticked. */
export const CompareFiles = ({ name, known }: Readonly<{ name: string; known: readonly string[] }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const [told, setTold] = useState('');
  const compare = (files: readonly HashedFile[]): void => {
    const strange = files.filter(({ hash }) => !known.includes(hash));
    const same = files.filter(({ hash }) => known.includes(hash)).map(({ hash }) => hash);
    form.setFieldValue(name, [...new Set([...(listOf(form.values[name]) as readonly string[]), ...same])]);
    setTold(
      [
        ...(same.length > 0 ? [t('acts.evidence.same', { count: same.length })] : []),
        ...strange.map((file) => t('acts.evidence.strange', { name: file.name })),
      ].join(' '),
    );
  };
  return (
    <FileHashes label={t('acts.evidence.compare')} button={t('acts.evidence.compare')} multiple onHashed={compare}>
      {told}
    </FileHashes>
  );
};
