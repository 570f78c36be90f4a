import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { v4 as uuid } from 'uuid';
import { obligorKindNames, recommendationKindNames } from '#terms/cases.ts';
import type { Finding } from '../api/case-queries.ts';
import type { Values } from '../forms/body-of.ts';
import { AreaField, CheckGroupField, DateField, SelectField, TextField, UnitField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { ListField } from '../forms/list-field.tsx';
import { LandField, MoneyField } from '../forms/number-fields.tsx';
import { useWords } from '../i18n/use-words.ts';
import { listOf, textOf } from './act-definition.ts';

type RecommendationsFieldProps = Readonly<{ name: string; findings: readonly Finding[]; unit: string }>;

const blank = (unit: string): Values => ({
  kind: null,
  summary: '',
  details: '',
  addressee: unit,
  obligor: null,
  amountVnd: null,
  landM2: null,
  dueOn: null,
  findingIds: [],
});

/** Typed recommendations: what, who, by when, and on which findings it rests. */
export const RecommendationsField = ({ name, findings, unit }: RecommendationsFieldProps) => {
  const { t } = useWords();
  const { form } = useActForm();
  return (
    <ListField
      name={name}
      title={
        <div>
          <Title order={2} size="h4">
            {t('acts.recommendation.title')}
          </Title>
          {listOf(form.getInputProps(name).value).length === 0 && (
            <Text size="sm" c="dimmed">
              {t('acts.recommendation.none')}
            </Text>
          )}
        </div>
      }
      blank={() => blank(unit)}
      addLabel={t('acts.recommendation.add')}
      nameOf={(index) => `R${index + 1}`}
    >
      {(path, index) => <RecommendationFields name={path} number={index + 1} findings={findings} />}
    </ListField>
  );
};

const MONEY = ['recover-budget', 'return-to-payer', 'reduce-settlement'];

/** Only what belongs to its kind: money to money, land to land, a sealed name to a person. The rest stays in the form. */
export const recommendationOf = (value: unknown): Values => {
  const recommendation = value as Values;
  const kind = textOf(recommendation['kind']);
  const isAboutMoney = MONEY.includes(kind);
  const isAboutLand = kind === 'recover-land';
  return {
    ...recommendation,
    amountVnd: isAboutMoney ? recommendation['amountVnd'] : null,
    landM2: isAboutLand ? recommendation['landM2'] : null,
    obligor: isAboutMoney || isAboutLand ? obligorOf(recommendation['obligor'] as Values | null) : null,
  };
};

const obligorOf = (obligor: Values | null): Values | null => {
  if (obligor === null) return null;
  const { kind, name, personId, personName } = obligor;
  return kind === 'person' ? { kind, personId, personName } : { kind, name };
};

type FieldsProps = Readonly<{ name: string; number: number; findings: readonly Finding[] }>;

const RecommendationFields = ({ name, number, findings }: FieldsProps) => {
  const { t } = useWords();
  const { form } = useActForm();
  const kind = textOf(form.getInputProps(`${name}.kind`).value);
  const options = Object.fromEntries(
    findings.map(({ findingId, content }) => {
      const text = `${findingId}: ${textOf(content['summary'])}`;
      return [findingId, { vi: text, en: text }];
    }),
  );
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        R{number}
      </Title>
      <SelectField
        name={`${name}.kind`}
        label={t('acts.recommendation.kind')}
        options={recommendationKindNames}
        required
      />
      <AreaField name={`${name}.summary`} label={t('acts.recommendation.summary')} isClear minRows={2} required />
      <UnitField name={`${name}.addressee`} label={t('acts.recommendation.addressee')} required />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField name={`${name}.dueOn`} label={t('acts.recommendation.dueOn')} required />
        {MONEY.includes(kind) && <MoneyField name={`${name}.amountVnd`} label={t('acts.finding.amount')} required />}
        {kind === 'recover-land' && <LandField name={`${name}.landM2`} label={t('acts.finding.land')} required />}
      </SimpleGrid>
      {(MONEY.includes(kind) || kind === 'recover-land') && <ObligorFields name={`${name}.obligor`} />}
      {findings.length > 0 && (
        <CheckGroupField name={`${name}.findingIds`} label={t('acts.recommendation.findings')} options={options} />
      )}
      <AreaField
        name={`${name}.details`}
        label={t('acts.finding.details')}
        description={t('acts.sealedHint')}
        minRows={2}
      />
    </Stack>
  );
};

/** Who must pay, where it is not the addressee: a unit or enterprise by its name, a person by a sealed one. */
const ObligorFields = ({ name }: Readonly<{ name: string }>) => {
  const { t } = useWords();
  const { form } = useActForm();
  const obligor = form.getInputProps(name).value as Values | null;
  const kind = textOf(obligor?.['kind']);
  return (
    <>
      <Group>
        <Button
          size="xs"
          variant="default"
          aria-pressed={obligor !== null}
          onClick={() =>
            form.setFieldValue(
              name,
              (obligor === null ? { kind: null, name: '', personId: uuid(), personName: '' } : null) as never,
            )
          }
        >
          {obligor === null ? t('acts.recommendation.otherObligor') : t('acts.recommendation.addresseePays')}
        </Button>
      </Group>
      {obligor !== null && (
        <SelectField
          name={`${name}.kind`}
          label={t('acts.recommendation.obligor')}
          options={obligorKindNames}
          required
        />
      )}
      {obligor !== null && (kind === 'unit' || kind === 'enterprise') && (
        <TextField name={`${name}.name`} label={t('acts.recommendation.obligorName')} required />
      )}
      {obligor !== null && kind === 'person' && (
        <TextField
          name={`${name}.personName`}
          label={t('acts.recommendation.obligorPerson')}
          description={t('acts.sealedHint')}
          required
        />
      )}
    </>
  );
};
