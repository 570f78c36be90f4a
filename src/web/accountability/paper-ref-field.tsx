import { Fieldset, SimpleGrid } from '@mantine/core';
import { sanctionFormNames } from '#terms/accountability.ts';
import type { ActionFile } from '../api/accountability-queries.ts';
import type { Values } from '../forms/body-of.ts';
import { type Options, RadioField, TextField, UnitField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { paperOfKey, shortPaperName } from '../matters/paper-of-key.ts';

/** Stands for a decision that nobody has recorded (yet). */
const OTHER = 'other';
/** Which decision is chosen; not part of the body. */
const CHOSEN = 'aboutPaper';

/** Decisions on record, the one in force first, and those that papers speak of. */
const decisionsOf = ({ papers, missing, line }: ActionFile): readonly string[] => {
  const decisions = papers.filter(({ form }) => form !== null).map(({ key }) => key);
  const standing = line.decision?.key;
  return [...new Set([...(standing === undefined ? [] : [standing]), ...decisions, ...missing])];
};

/** What the fields hold at first: the decision in force, where there is one. @param name of the reference in the body */
export const blankPaperRef = (action: ActionFile, name: 'sanction' | 'replaces'): Values => ({
  [CHOSEN]: decisionsOf(action)[0] ?? OTHER,
  [name]: { number: null, symbol: '', year: null, issuer: null },
});

/** The reference as the body wants it: of what is on record its own, else what was typed. */
export const withPaperRef = (values: Values, name: 'sanction' | 'replaces'): Values => {
  const { [CHOSEN]: chosen, ...rest } = values;
  const ref = typeof chosen === 'string' ? paperOfKey(chosen) : undefined;
  return ref === undefined ? rest : { ...rest, [name]: ref };
};

type PaperRefFieldProps = Readonly<{ action: ActionFile; name: 'sanction' | 'replaces'; label: string }>;

/** Which decision is spoken of: one on record, or one that still has to be found and recorded. */
export const PaperRefField = ({ action, name, label }: PaperRefFieldProps) => {
  const { t } = useWords();
  const { form } = useActForm();
  const options: Options = {
    ...Object.fromEntries(decisionsOf(action).map((key) => [key, optionOf(action, key)])),
    [OTHER]: { vi: t('accountability.acts.otherPaper'), en: t('accountability.acts.otherPaper') },
  };
  const isOther = form.values[CHOSEN] === OTHER;
  return (
    <>
      <RadioField name={CHOSEN} stands={isOther ? NONE : [name]} label={label} options={options} required />
      {isOther && (
        <Fieldset legend={t('accountability.acts.otherPaperLegend')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberField name={`${name}.number`} label={t('forms.document.number')} required />
            <TextField name={`${name}.symbol`} label={t('forms.document.symbol')} required />
            <NumberField name={`${name}.year`} label={t('accountability.acts.year')} required />
            <UnitField name={`${name}.issuer`} label={t('forms.document.issuer')} required />
          </SimpleGrid>
        </Fieldset>
      )}
    </>
  );
};

const NONE: readonly string[] = [];

const optionOf = ({ papers }: ActionFile, key: string) => {
  const paper = papers.find((each) => each.key === key);
  const name = shortPaperName(key);
  if (paper?.form == null) return { vi: name, en: name };
  const { vi, en } = sanctionFormNames[paper.form];
  return { vi: `${name}: ${vi}, ${dateText(paper.on)}`, en: `${name}: ${en}, ${dateText(paper.on)}` };
};
