import { Button, Stack, Text } from '@mantine/core';
import { v4 as uuid } from 'uuid';
import { fieldworkActs } from '#http/cases/fieldwork-act-contracts.ts';
import { minutesKindNames, signatorySideNames } from '#terms/fieldwork.ts';
import { MinutesSheet } from '../fieldwork/minutes-sheet.tsx';
import { PrintOnly } from '../fieldwork/print-only.tsx';
import type { Values } from '../forms/body-of.ts';
import { AreaField, CheckGroupField, DateField, type Options, SelectField, TextField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { ListField } from '../forms/list-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type ActContext, type ActDefinition, inTeam, listOf, textOf } from './act-definition.ts';

const blankSignatory = (): Values => ({ personId: uuid(), name: '', post: '', side: 'unit' });
const blankRefusal = (): Values => ({ personId: uuid(), name: '', post: '', ground: '' });

const Legend = ({ title, hint }: Readonly<{ title: string; hint?: string }>) => (
  <div>
    <Text fw={500} size="sm">
      {title}
    </Text>
    {hint !== undefined && (
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
    )}
  </div>
);

/** Written first, printed to be signed on the spot, then recorded with who signed and who would not. */
export const signMinutes: ActDefinition = {
  contract: fieldworkActs.signMinutes,
  isIndependent: true,
  initial: ({ me }) => ({
    kind: 'working-session',
    place: '',
    summary: '',
    details: '',
    team: [me.officerId],
    others: [blankSignatory()],
    refusedToSign: [],
    occurredOn: me.today,
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const { file } = context;
    const team: Options = Object.fromEntries(
      inTeam(file.team).map((officerId) => {
        const name = file.officers[officerId] ?? officerId;
        return [officerId, { vi: name, en: name }];
      }),
    );
    return (
      <>
        <SelectField name="kind" label={t('fieldwork.act.minutesKind')} options={minutesKindNames} required />
        <DateField name="occurredOn" label={t('fieldwork.act.madeOn')} required />
        <TextField name="place" label={t('fieldwork.act.place')} isClear required />
        <AreaField
          name="summary"
          label={t('fieldwork.act.summary')}
          description={t('fieldwork.act.summaryHint')}
          minRows={2}
          isClear
          required
        />
        <AreaField name="details" label={t('fieldwork.act.said')} description={t('acts.sealedHint')} minRows={6} />
        <CheckGroupField name="team" label={t('fieldwork.act.team')} options={team} required />
        <Signatories />
        <Refusals />
        <PrintToSign context={context} />
      </>
    );
  },
};

const Signatories = () => {
  const { t } = useWords();
  return (
    <ListField
      name="others"
      title={<Legend title={t('fieldwork.act.others')} />}
      blank={blankSignatory}
      addLabel={t('fieldwork.act.addSignatory')}
      nameOf={(index) => `${t('fieldwork.act.signatory')} ${index + 1}`}
    >
      {(path) => (
        <Stack gap="xs">
          <SelectField name={`${path}.side`} label={t('fieldwork.act.side')} options={signatorySideNames} required />
          <TextField name={`${path}.name`} label={t('fieldwork.act.personName')} required />
          <TextField name={`${path}.post`} label={t('fieldwork.act.personPost')} />
        </Stack>
      )}
    </ListField>
  );
};

const Refusals = () => {
  const { t } = useWords();
  return (
    <ListField
      name="refusedToSign"
      title={<Legend title={t('fieldwork.act.refusals')} hint={t('fieldwork.act.refusalHint')} />}
      blank={blankRefusal}
      addLabel={t('fieldwork.act.addRefusal')}
      nameOf={(index) => `${t('fieldwork.act.refusal')} ${index + 1}`}
    >
      {(path) => (
        <Stack gap="xs">
          <TextField name={`${path}.name`} label={t('fieldwork.act.personName')} required />
          <TextField name={`${path}.post`} label={t('fieldwork.act.personPost')} />
          <TextField name={`${path}.ground`} label={t('fieldwork.act.refusalGround')} isClear required />
        </Stack>
      )}
    </ListField>
  );
};

/** The minutes as they stand in the fields, for paper: nothing of it is sent. */
const PrintToSign = ({ context: { file } }: Readonly<{ context: ActContext }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const { values } = form;
  const people = (name: string) =>
    listOf(values[name]).map((each) => {
      const { personId, name: personName, post, side, ground } = each as Values;
      return {
        personId: textOf(personId),
        name: textOf(personName),
        post: textOf(post),
        side: textOf(side),
        ground: textOf(ground),
      };
    });
  return (
    <div>
      <Button variant="default" onClick={() => window.print()}>
        {t('fieldwork.act.print')}
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        {t('fieldwork.act.printHint')}
      </Text>
      <PrintOnly>
        <MinutesSheet
          heading={{ file, recorded: undefined }}
          minutes={{
            kind: textOf(values['kind']),
            place: textOf(values['place']),
            occurredOn: textOf(values['occurredOn']),
            summary: textOf(values['summary']),
            details: textOf(values['details']),
            team: listOf(values['team']).map((id) => file.officers[String(id)] ?? String(id)),
            others: people('others'),
            refusedToSign: people('refusedToSign'),
          }}
        />
      </PrintOnly>
    </div>
  );
};
