import { Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isLegalDate } from '#domain/legal-date.ts';
import { policyActs } from '#http/policies/act-contracts.ts';
import { policiesQuery } from '../api/law-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { OptionalDocumentFields } from '../forms/document-fields.tsx';
import { DateField, TextField } from '../forms/fields.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { NumberField } from '../forms/number-fields.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, NotThere } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';

const route = getRouteApi('/inside/law/policies/$name/setting');

/** Decides a number that the law leaves open, from a day on. */
export const PolicyPage = () => {
  const { t, say } = useWords();
  const { name } = route.useParams();
  const { today, body } = useMe();
  const mayManage = useMay('manage-policies');
  const query = useQuery(policiesQuery(undefined));
  return (
    <FormGate may={mayManage}>
      {(notice) => (
        <Loaded query={query} isWrittenOn>
          {({ policies }) => {
            const policy = policies.find((each) => each.name === name);
            if (policy === undefined) return <NotThere />;
            const { min, max, standard } = policy;
            const title = t('law.policies.setting');
            return (
              <Stack>
                <AnchorLink to="/law" size="sm">
                  <ArrowLeftIcon aria-hidden /> {t('law.rules.title')}
                </AnchorLink>
                <PageTitle>{title}</PageTitle>
                <Text>{capitalised(say(policy.title))}</Text>
                <ActForm
                  notice={notice}
                  contract={policyActs.setPolicy}
                  params={{ name }}
                  initial={{ value: null, from: today, ground: '', document: null }}
                  title={`${title}: ${say(policy.title)}`}
                  revision={undefined}
                  renderPreview={(values) => <Preview values={values} />}
                  renderReceipt={(stored) => (
                    <ReceiptCard stored={stored}>
                      <ButtonLink to="/law">{t('law.rules.title')}</ButtonLink>
                    </ReceiptCard>
                  )}
                >
                  {() => (
                    <>
                      <NumberField
                        name="value"
                        label={t('law.policies.value')}
                        description={t('law.policies.bounds', { min, max, standard })}
                        required
                      />
                      <DateField name="from" label={t('law.policies.from')} required />
                      <TextField
                        name="ground"
                        label={t('law.calendar.ground')}
                        description={t('law.calendar.groundHint')}
                        required
                        isClear
                      />
                      <OptionalDocumentFields legend={t('offices.form.paper')} issuer={body.code} />
                    </>
                  )}
                </ActForm>
              </Stack>
            );
          }}
        </Loaded>
      )}
    </FormGate>
  );
};

const Preview = ({ values: { value, from } }: Readonly<{ values: Values }>) => {
  const { t } = useWords();
  if (typeof value !== 'number' || typeof from !== 'string' || !isLegalDate(from)) return '…';
  return t('law.policies.will', { day: dateText(from), value });
};
