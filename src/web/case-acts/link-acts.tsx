import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { caseActs } from '#http/cases/act-contracts.ts';
import { caseMattersQuery, type MatterLine } from '../api/matter-queries.ts';
import { linkedIn } from '../cases/linked.ts';
import { DateField, type Options, SelectField } from '../forms/fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { matterTitle } from '../matters/matter-title.ts';
import type { ActContext, ActDefinition } from './act-definition.ts';

/** What there is of matters and actions for the findings of the case. */
const useLines = ({ file }: ActContext): readonly MatterLine[] =>
  useQuery(caseMattersQuery(file.caseId, undefined)).data?.lines ?? [];

type ChoiceProps = Readonly<{ name: string; label: string; hint: string; options: Options }>;

const Choice = ({ name, label, hint, options }: ChoiceProps) => {
  const { t } = useWords();
  return (
    <>
      <SelectField name={name} label={label} description={hint} options={options} required />
      {Object.keys(options).length === 0 && (
        <Text size="sm" c="dimmed">
          {t('matters.link.none')}
        </Text>
      )}
      <DateField name="occurredOn" label={t('acts.occurredOn')} required />
    </>
  );
};

export const linkMatter: ActDefinition = {
  contract: caseActs.linkMatter,
  isIndependent: true,
  initial: ({ me, subject }) => ({ matterId: subject ?? null, occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const linked = linkedIn(context.file, 'matterId');
    const options: Options = Object.fromEntries(
      useLines(context)
        .filter(({ matterId }) => !linked.has(matterId))
        .map((line) => [line.matterId, { vi: matterTitle(line, 'vi'), en: matterTitle(line, 'en') }]),
    );
    return (
      <Choice name="matterId" label={t('matters.link.matter')} hint={t('matters.link.matterHint')} options={options} />
    );
  },
};

export const linkAccountability: ActDefinition = {
  contract: caseActs.linkAccountability,
  isIndependent: true,
  initial: ({ me, subject }) => ({ actionId: subject ?? null, occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const matters = linkedIn(context.file, 'matterId');
    const linked = linkedIn(context.file, 'actionId');
    const options: Options = Object.fromEntries(
      useLines(context).flatMap((line) => {
        const { actionId, matterId, person } = line;
        if (actionId === null || linked.has(actionId) || !matters.has(matterId)) return [];
        const who = person === null ? '' : `${person.name}, ${person.post} · `;
        return [[actionId, { vi: who + matterTitle(line, 'vi'), en: who + matterTitle(line, 'en') }]];
      }),
    );
    return (
      <Choice name="actionId" label={t('matters.link.action')} hint={t('matters.link.actionHint')} options={options} />
    );
  },
};
