import { Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CommandContract } from '#http/contract.ts';
import { officerActs } from '#http/officers/act-contracts.ts';
import { roleNames, suspensionGroundNames } from '#terms/offices.ts';
import { type OfficerDetail, officerQuery } from '../api/queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, type Options, RadioField, SelectField } from '../forms/fields.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, NotThere } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { UnitListField } from '../units/unit-list-field.tsx';
import { isOfficerAct, type OfficerAct, officerActWords } from './officer-act-words.ts';

const route = getRouteApi('/inside/officers/$officerId/do/$act');

type OfficerForm = Readonly<{
  contract: CommandContract;
  initial: (today: string) => Values;
  Fields: (props: Readonly<{ officer: OfficerDetail }>) => ReactNode;
  toBody?: (values: Values) => Values;
}>;

const forms: Readonly<Record<OfficerAct, OfficerForm>> = {
  grantRole: {
    contract: officerActs.grantRole,
    initial: (today) => ({ role: null, territory: [], from: today, until: null, document: null }),
    Fields: ({ officer }) => {
      const { t } = useWords();
      return (
        <>
          <SelectField name="role" label={t('offices.officers.role')} options={roleNames} required />
          <UnitListField
            name="territory"
            label={t('offices.officers.territory')}
            description={t('offices.officers.territoryHint')}
          />
          <DateField name="from" label={t('offices.form.from')} required />
          <DateField name="until" label={t('offices.form.until')} description={t('offices.form.untilHint')} />
          <OptionalDocumentFields legend={t('offices.form.paper')} issuer={officer.body} />
        </>
      );
    },
  },
  revokeRole: {
    contract: officerActs.revokeRole,
    initial: () => ({ grant: null }),
    // Which grant of the role: its first day.
    toBody: ({ grant }) => {
      const [role, from] = String(grant ?? '').split(' ');
      return { role, from };
    },
    Fields: ({ officer }) => {
      const { t } = useWords();
      const options: Options = Object.fromEntries(
        officer.grants
          .filter(({ revokedOn }) => revokedOn === null)
          .map(({ role, from }) => {
            const { vi, en } = roleNames[role];
            return [`${role} ${from}`, { vi: `${vi} (${dateText(from)})`, en: `${en} (${dateText(from)})` }];
          }),
      );
      return (
        <>
          <Text size="sm">{t('offices.officers.atOnce')}</Text>
          <RadioField
            name="grant"
            stands={['role', 'from']}
            label={t('offices.officers.grant')}
            options={options}
            required
          />
        </>
      );
    },
  },
  suspendOfficer: {
    contract: officerActs.suspendOfficer,
    initial: () => ({ ground: null, details: '' }),
    Fields: () => {
      const { t } = useWords();
      return (
        <>
          <Text size="sm">{t('offices.officers.atOnce')}</Text>
          <RadioField name="ground" label={t('acts.ground')} options={suspensionGroundNames} required />
          <AreaField name="details" label={t('acts.finding.details')} description={t('acts.sealedHint')} />
        </>
      );
    },
  },
  reinstateOfficer: {
    contract: officerActs.reinstateOfficer,
    initial: () => ({}),
    Fields: () => {
      const { t } = useWords();
      return <Text>{t('offices.officers.reinstateHint')}</Text>;
    },
  },
};

/** One act of an administrator on an officer: it holds from the moment it is recorded. */
export const OfficerActPage = () => {
  const { say } = useWords();
  const { officerId, act } = route.useParams();
  const { today } = useMe();
  const mayManage = useMay('manage-officers');
  const query = useQuery(officerQuery(officerId, undefined));
  if (!isOfficerAct(act)) return <NotThere />;
  const { contract, initial, Fields, toBody } = forms[act];
  const name = say(officerActWords[act].name);
  return (
    <FormGate may={mayManage}>
      {(notice) => (
        <Loaded query={query} isWrittenOn>
          {({ officer }) => (
            <Stack>
              <AnchorLink to="/officers/$officerId" params={{ officerId }} size="sm">
                <ArrowLeftIcon aria-hidden /> {officer.name}
              </AnchorLink>
              <PageTitle>{`${name}: ${officer.name}`}</PageTitle>
              <ActForm
                notice={notice}
                contract={contract}
                params={{ officerId }}
                initial={initial(today)}
                title={`${name}: ${officer.name}`}
                revision={undefined}
                {...(toBody === undefined ? {} : { toBody })}
                renderReceipt={(stored) => (
                  <ReceiptCard stored={stored}>
                    <ButtonLink to="/officers/$officerId" params={{ officerId }}>
                      {officer.name}
                    </ButtonLink>
                  </ReceiptCard>
                )}
              >
                {() => <Fields officer={officer} />}
              </ActForm>
            </Stack>
          )}
        </Loaded>
      )}
    </FormGate>
  );
};
