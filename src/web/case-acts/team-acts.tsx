import { ActionIcon, Button, Card, Group, Stack } from '@mantine/core';
import { PlusIcon, TrashIcon } from '@primer/octicons-react';
import { caseActs } from '#http/cases/act-contracts.ts';
import { positionNames, recusalGroundNames } from '#terms/cases.ts';
import type { Values } from '../forms/body-of.ts';
import { CheckField, DateField, OfficerField, RadioField, SelectField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import { type ActDefinition, listOf } from './act-definition.ts';

/** A member as the form holds him: whether he has declared, and when, apart from by whom; that is himself. */
const blankMember = (position: 'leader' | 'member', today: string): Values => ({
  officerId: null,
  position,
  hasDeclared: false,
  declaredOn: today,
});

const memberOf = (value: unknown): Values => {
  const { hasDeclared, declaredOn, officerId, position } = value as Values;
  const declared = hasDeclared === true ? { by: officerId, on: declaredOn } : null;
  return { officerId, position, declaredNoConflict: declared };
};

const MemberFields = ({ name }: Readonly<{ name: string }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const hasDeclared = form.getInputProps(`${name}.hasDeclared`).value === true;
  return (
    <Stack gap="xs">
      <OfficerField name={`${name}.officerId`} label={t('acts.team.officer')} required />
      <SelectField name={`${name}.position`} label={t('acts.team.position')} options={positionNames} required />
      <CheckField
        name={`${name}.hasDeclared`}
        label={t('acts.team.declared')}
        description={t('acts.team.declaredHint')}
      />
      {hasDeclared && <DateField name={`${name}.declaredOn`} label={t('acts.team.declaredOn')} required />}
    </Stack>
  );
};

export const appointTeam: ActDefinition = {
  contract: caseActs.appointTeam,
  initial: ({ me }) => ({
    members: [blankMember('leader', me.today), blankMember('member', me.today)],
    occurredOn: me.today,
  }),
  toBody: (values) => ({
    ...values,
    members: listOf(values['members'])
      .filter((member) => (member as Values)['officerId'] !== null)
      .map(memberOf),
  }),
  Fields: ({ context }) => {
    const { t } = useWords();
    const { form } = useActForm();
    const nameOf = useOfficerNames();
    const members = listOf(form.getInputProps('members').value) as readonly Values[];
    return (
      <>
        <Stack component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          {members.map(({ officerId }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a member is known by its place until somebody is chosen
            <Card component="li" key={index} withBorder padding="sm">
              <MemberFields name={`members.${index}`} />
              {members.length > 1 && (
                <Group justify="flex-end">
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={t('forms.list.remove', {
                      what: typeof officerId === 'string' ? nameOf(officerId) : `${t('acts.team.member')} ${index + 1}`,
                    })}
                    onClick={() => form.removeListItem('members', index)}
                  >
                    <TrashIcon aria-hidden />
                  </ActionIcon>
                </Group>
              )}
            </Card>
          ))}
        </Stack>
        <Group>
          <Button
            variant="default"
            leftSection={<PlusIcon aria-hidden />}
            onClick={() => form.insertListItem('members', blankMember('member', context.me.today))}
          >
            {t('acts.team.add')}
          </Button>
        </Group>
        <DateField name="occurredOn" label={t('acts.team.on')} required />
      </>
    );
  },
};

const inTeam = (team: readonly Readonly<{ officerId: string; leftOn: string | null }>[]): readonly string[] =>
  team.filter(({ leftOn }) => leftOn === null).map(({ officerId }) => officerId);

export const replaceTeamMember: ActDefinition = {
  contract: caseActs.replaceTeamMember,
  initial: ({ me }) => ({ leaving: null, joining: blankMember('member', me.today), occurredOn: me.today }),
  toBody: (values) => ({ ...values, joining: memberOf(values['joining']) }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <OfficerField name="leaving" label={t('acts.team.leaving')} among={inTeam(context.file.team)} required />
        <Card withBorder padding="sm">
          <MemberFields name="joining" />
        </Card>
        <DateField name="occurredOn" label={t('acts.team.replacedOn')} required />
      </>
    );
  },
};

export const recordRecusal: ActDefinition = {
  contract: caseActs.recordRecusal,
  initial: ({ me }) => ({ officerId: null, ground: null, occurredOn: me.today }),
  Fields: () => {
    const { t } = useWords();
    return (
      <>
        <OfficerField name="officerId" label={t('acts.team.officer')} required />
        <RadioField name="ground" label={t('acts.team.ground')} options={recusalGroundNames} required />
        <DateField name="occurredOn" label={t('acts.occurredOn')} required />
      </>
    );
  },
};
