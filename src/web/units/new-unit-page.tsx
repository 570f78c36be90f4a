import { Stack, Text } from '@mantine/core';
import { provisionalKindSchema } from '#domain/unit/unit-kind.ts';
import { unitActs } from '#http/units/act-contracts.ts';
import { unitKindNames } from '#terms/offices.ts';
import { ActForm } from '../forms/act-form.tsx';
import { NOTHING } from '../forms/body-of.ts';
import { type Options, TextField } from '../forms/fields.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { RegistrationFields } from './unit-forms.tsx';
import { UnitName } from './unit-name.tsx';

const provisionalKinds: Options = Object.fromEntries(
  provisionalKindSchema.options.map((kind) => [kind, unitKindNames[kind]]),
);

/** A unit that the register lacks: an administrator registers it, an inspector who meets one does so provisionally. */
export const NewUnitPage = () => {
  const { t } = useWords();
  const { today } = useMe();
  const mayManage = useMay('manage-units');
  const mayRegister = useMay('register-provisional-unit');
  const title = mayManage ? t('common.registerUnit') : t('offices.units.registerProvisional');
  return (
    <FormGate may={mayManage || mayRegister}>
      {(notice) => (
        <Stack>
          <PageTitle>{title}</PageTitle>
          {!mayManage && <Text maw={720}>{t('offices.units.provisionalHint')}</Text>}
          <ActForm
            notice={notice}
            contract={mayManage ? unitActs.registerUnit : unitActs.registerProvisionalUnit}
            params={{}}
            initial={{ code: '', name: '', kind: null, parent: null, validFrom: today }}
            title={title}
            revision={undefined}
            toBody={(values) => (mayManage ? { ...values, parent: values['parent'] ?? NOTHING } : values)}
            renderReceipt={(stored) => (
              <ReceiptCard stored={stored}>
                <ButtonLink to="/units/$code" params={{ code: stored.identity }}>
                  <UnitName code={stored.identity} />
                </ButtonLink>
              </ReceiptCard>
            )}
          >
            {() => (
              <>
                <TextField
                  name="code"
                  label={t('offices.form.code')}
                  description={t('offices.form.codeHint')}
                  required
                />
                {mayManage ? <RegistrationFields /> : <RegistrationFields kinds={provisionalKinds} />}
              </>
            )}
          </ActForm>
        </Stack>
      )}
    </FormGate>
  );
};
