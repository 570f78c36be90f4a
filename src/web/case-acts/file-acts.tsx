import { SimpleGrid, Text } from '@mantine/core';
import { formatDocumentNumber } from '#domain/document.ts';
import { aroundActs } from '#http/cases/around-act-contracts.ts';
import { documentKindNames } from '#terms/documents.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { blankDocument, DocumentFields, OptionalDocumentFields } from '../forms/document-fields.tsx';
import { DateField, TextField } from '../forms/fields.tsx';
import { ListField } from '../forms/list-field.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { ActDefinition } from './act-definition.ts';
import { GroundField } from './around-acts.tsx';

/** The numbered papers that the ledger knows, once each; how many pages each has is for whoever holds them to count. */
const papersOf = ({ documents }: CaseFile) => {
  const seen = new Set<string>();
  return documents.flatMap(({ document }) => {
    const number = formatDocumentNumber(document);
    const key = `${number} ${document.issuer} ${document.year}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ title: capitalised(documentKindNames[document.kind].vi), number, pages: null }];
  });
};

export const closeFile: ActDefinition = {
  contract: aroundActs.closeFile,
  initial: ({ file, me }) => ({ items: papersOf(file), occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('around.act.fileEffect')}</Text>
        <ListField
          name="items"
          title={
            <Text fw={500} size="sm">
              {t('around.act.fileItems')}
            </Text>
          }
          blank={() => ({ title: '', number: '', pages: null })}
          addLabel={t('around.act.addFileItem')}
          nameOf={(index) => `${t('around.act.fileItem')} ${index + 1}`}
          least={1}
        >
          {(path) => (
            <SimpleGrid cols={{ base: 1, xs: 3 }}>
              <TextField name={`${path}.title`} label={t('around.act.fileItemTitle')} isClear required />
              <TextField name={`${path}.number`} label={t('around.act.fileItemNumber')} />
              <NumberField name={`${path}.pages`} label={t('around.act.fileItemPages')} required />
            </SimpleGrid>
          )}
        </ListField>
        <DateField name="occurredOn" label={t('around.act.fileClosedOn')} required />
      </>
    );
  },
};

export const handOverFile: ActDefinition = {
  contract: aroundActs.handOverFile,
  isIndependent: true,
  initial: ({ me }) => ({ recipient: '', document: null, occurredOn: me.today }),
  Fields: ({ context: { file } }) => {
    const { t } = useWords();
    return (
      <>
        <TextField name="recipient" label={t('around.act.fileRecipient')} isClear required />
        <DateField name="occurredOn" label={t('around.act.handedOverOn')} required />
        <OptionalDocumentFields legend={t('around.act.handoverPaper')} issuer={file.body.code} />
      </>
    );
  },
};

export const orderReinspection: ActDefinition = {
  contract: aroundActs.orderReinspection,
  initial: ({ me }) => ({
    ground: '',
    newCaseId: '',
    document: blankDocument('decision', me.body.code, 'QĐ-TTr'),
  }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <GroundField label={t('around.act.reinspectionGround')} />
        <DocumentFields legend={t('around.act.reinspectionPaper')} />
        <TextField name="newCaseId" label={t('around.act.newCase')} description={t('around.act.newCaseHint')} isClear />
      </>
    );
  },
};

export const reopenCase: ActDefinition = {
  contract: aroundActs.reopenCase,
  initial: ({ me }) => ({ ground: '', document: blankDocument('decision', me.body.code, 'QĐ-TTr') }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <Text size="sm">{t('around.act.reopenEffect')}</Text>
        <GroundField label={t('around.act.reopenGround')} />
        <DocumentFields legend={t('around.act.reopenPaper')} />
      </>
    );
  },
};
