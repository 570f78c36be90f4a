import { Stack, Text } from '@mantine/core';
import { v4 as uuid } from 'uuid';
import { officerActs } from '#http/officers/act-contracts.ts';
import { rankNames } from '#terms/offices.ts';
import { ActForm } from '../forms/act-form.tsx';
import { DateField, OfficerField, SelectField, TextField, UnitField } from '../forms/fields.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { useMay, useMe } from '../shell/use-me.ts';

/** Enrols an officer; roles are granted afterwards. Who is enrolled already, elsewhere, is named as the same person. */
export const EnrolPage = () => {
  const { t } = useWords();
  const { today } = useMe();
  const mayManage = useMay('manage-officers');
  return (
    <FormGate may={mayManage}>
      {(notice) => (
        <Stack>
          <PageTitle>{t('common.enrolOfficer')}</PageTitle>
          <Text maw={720}>{t('offices.officers.enrolHint')}</Text>
          <ActForm
            notice={notice}
            contract={officerActs.enrolOfficer}
            params={{}}
            // Which person it is stands among what is written: sent again after a reload, it is the same one.
            initial={{ name: '', rank: null, body: null, from: today, sameAs: null, personId: uuid() }}
            title={t('common.enrolOfficer')}
            revision={undefined}
            toBody={({ sameAs: _, ...values }) => values}
            renderReceipt={(stored) => (
              <ReceiptCard stored={stored}>
                <ButtonLink to="/officers/$officerId/do/$act" params={{ officerId: stored.identity, act: 'grantRole' }}>
                  {t('offices.officers.toRoles')}
                </ButtonLink>
              </ReceiptCard>
            )}
          >
            {(form) => (
              <>
                <TextField name="name" label={t('offices.officers.name')} required />
                <SelectField name="rank" label={t('offices.officers.rank')} options={rankNames} required />
                <UnitField name="body" label={t('offices.officers.body')} required />
                <DateField name="from" label={t('offices.form.from')} required />
                <OfficerField
                  name="sameAs"
                  label={t('offices.officers.sameAs')}
                  description={t('offices.officers.sameAsHint')}
                  onPick={(officer) => form.setFieldValue('personId', officer?.personId ?? uuid())}
                />
              </>
            )}
          </ActForm>
        </Stack>
      )}
    </FormGate>
  );
};
