import { Button, FileButton, Group, Text } from '@mantine/core';
import { FileIcon } from '@primer/octicons-react';
import { type ReactNode, type Ref, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';

/** A file by what it is called here and by its SHA-256. */
export type HashedFile = Readonly<{ name: string; hash: string }>;

type FileHashesProps = Readonly<{
  /** What is chosen, for those who hear it. */
  label: string;
  button: string;
  multiple?: boolean;
  onHashed: (files: readonly HashedFile[]) => void;
  /** Said beside the button once nothing is being computed. */
  children?: ReactNode;
  id?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}>;

/** Lets one choose files and says their SHA-256, computed here: the files themselves stay where they are. */
export const FileHashes = ({ label, button, multiple = false, onHashed, children, id, buttonRef }: FileHashesProps) => {
  const { t } = useWords();
  const [work, setWork] = useState<'idle' | 'computing' | 'failed'>('idle');
  const take = async (chosen: File | readonly File[] | null): Promise<void> => {
    const files = chosen instanceof File ? [chosen] : (chosen ?? []);
    if (files.length === 0) return;
    setWork('computing');
    try {
      const hashed = await Promise.all(files.map(async (file) => ({ name: file.name, hash: await sha256(file) })));
      setWork('idle');
      onHashed(hashed);
    } catch (fault) {
      if (!(fault instanceof DOMException)) throw fault;
      setWork('failed');
    }
  };
  return (
    <Group gap="sm">
      <FileButton multiple={multiple} onChange={(chosen) => void take(chosen)} inputProps={{ 'aria-label': label }}>
        {(props) => (
          <Button
            {...props}
            id={id}
            ref={buttonRef}
            variant="default"
            leftSection={<FileIcon aria-hidden />}
            loading={work === 'computing'}
          >
            {button}
          </Button>
        )}
      </FileButton>
      <Text size="sm" role="status">
        {work === 'computing' && t('forms.hash.computing')}
        {work === 'failed' && t('forms.hash.failed')}
        {work === 'idle' && children}
      </Text>
    </Group>
  );
};

/** @throws DOMException when the file cannot be read */
export const sha256 = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
