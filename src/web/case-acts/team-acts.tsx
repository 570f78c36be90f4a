import { Card, Stack } from '@mantine/core';
import type { CaseForm } from '#domain/inspection-case/state.ts';
import { caseActs } from '#http/cases/act-contracts.ts';
import { positionNamesOf } from '#terms/case-forms.ts';
import { recusalGroundNames } from '#terms/cases.ts';
import type { Values } from '../forms/body-of.ts';
import { CheckField, DateField, OfficerField, RadioField, SelectField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { ListField } from '../forms/list-field.tsx';
import { useWords } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import { type ActDefinition, inTeam, listOf } from './act-definition.ts';

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

/** Who inspects: neither those who oversee, nor those who keep the registers. */
const INSPECTING = ['provincial-inspector', 'district-inspector', 'head-of-inspectorate'] as const;

const MemberFields = ({ name, of }: Readonly<{ name: string; of: CaseForm }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const hasDeclared = form.getInputProps(`${name}.hasDeclared`).value === true;
  return (
    <Stack gap="xs">
      <OfficerField name={`${name}.officerId`} label={t('acts.team.officer')} inRoles={INSPECTING} required />
      <SelectField name={`${name}.position`} label={t('acts.team.position')} options={positionNamesOf(of)} required />
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
    const nameOf = useOfficerNames();
    return (
      <>
        <ListField
          name="members"
          title={null}
          blank={() => blankMember('member', context.me.today)}
          addLabel={t('acts.team.add')}
          nameOf={(index, { officerId }) =>
            typeof officerId === 'string' ? nameOf(officerId) : `${t('acts.team.member')} ${index + 1}`
          }
          least={1}
        >
          {(path) => <MemberFields name={path} of={context.file.form} />}
        </ListField>
        <DateField name="occurredOn" label={t('acts.team.on')} required />
      </>
    );
  },
};

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
          <MemberFields name="joining" of={context.file.form} />
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
