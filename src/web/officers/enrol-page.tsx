import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 as uuid } from 'uuid';
import { officerActs } from '#http/officers/act-contracts.ts';
import { rankNames } from '#terms/offices.ts';
import { officersQuery } from '../api/queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import { DateField, OfficerField, SelectField, TextField, UnitField } from '../forms/fields.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { NotThere } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';

/** Enrols an officer; roles are granted afterwards. Who is enrolled already, elsewhere, is named as the same person. */
export const EnrolPage = () => {
  const { t } = useWords();
  const { today } = useMe();
  const { isPast } = useMoment();
  const mayManage = useMay('manage-officers');
  const { data } = useQuery(officersQuery({}, undefined, 200));
  const [newId] = useState(() => uuid());
  if (!mayManage || isPast) return <NotThere />;
  const personOf = (officerId: unknown) => data?.officers.find((each) => each.officerId === officerId)?.personId;
  return (
    <Stack>
      <PageTitle>{t('offices.officers.enrol')}</PageTitle>
      <Text maw={720}>{t('offices.officers.enrolHint')}</Text>
      <ActForm
        contract={officerActs.enrolOfficer}
        params={{}}
        initial={{ name: '', rank: null, body: null, from: today, sameAs: null }}
        title={t('offices.officers.enrol')}
        revision={undefined}
        toBody={({ sameAs, ...values }) => ({ ...values, personId: personOf(sameAs) ?? newId })}
        renderReceipt={(stored) => (
          <ReceiptCard stored={stored}>
            <ButtonLink to="/officers/$officerId/do/$act" params={{ officerId: stored.identity, act: 'grantRole' }}>
              {t('offices.officers.toRoles')}
            </ButtonLink>
          </ReceiptCard>
        )}
      >
        {() => (
          <>
            <TextField name="name" label={t('offices.officers.name')} maxLength={200} required />
            <SelectField name="rank" label={t('offices.officers.rank')} options={rankNames} required />
            <UnitField name="body" label={t('offices.officers.body')} required />
            <DateField name="from" label={t('offices.form.from')} required />
            <OfficerField
              name="sameAs"
              label={t('offices.officers.sameAs')}
              description={t('offices.officers.sameAsHint')}
            />
          </>
        )}
      </ActForm>
    </Stack>
  );
};
