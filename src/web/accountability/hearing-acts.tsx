import { Text } from '@mantine/core';
import { GROUND_EFFECTS, GROUNDS, type Ground, type GroundEffect } from '#domain/law/accountability/consequence.ts';
import { accountabilityActs } from '#http/accountability/act-contracts.ts';
import { groundEffectNames, groundNames } from '#terms/accountability.ts';
import type { Values } from '../forms/body-of.ts';
import { OptionalDocumentFields } from '../forms/document-fields.tsx';
import { AreaField, DateField, type Options, RadioField } from '../forms/fields.tsx';
import { useActForm } from '../forms/form-context.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { ActionActContext, ActionActDefinition } from './act-definition.ts';

export const notifyHead: ActionActDefinition = {
  contract: accountabilityActs.notifyHead,
  initial: ({ me }) => ({ document: null, occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <DateField name="occurredOn" label={t('accountability.acts.occurredOn')} required />
        <OptionalDocumentFields legend={t('accountability.acts.notice')} issuer={context.me.body.code} />
      </>
    );
  },
};

export const recordHeadExplained: ActionActDefinition = {
  contract: accountabilityActs.recordHeadExplained,
  initial: ({ me }) => ({ explanation: '', document: null, occurredOn: me.today }),
  Fields: ({ context }) => {
    const { t } = useWords();
    return (
      <>
        <DateField name="occurredOn" label={t('accountability.acts.occurredOn')} required />
        <AreaField
          name="explanation"
          label={t('accountability.acts.explanation')}
          description={t('acts.sealedHint')}
          minRows={5}
          required
        />
        <OptionalDocumentFields
          legend={t('accountability.acts.explanationPaper')}
          issuer={context.action.line.unit.code}
        />
      </>
    );
  },
};

const claimants: Options = {
  head: { vi: 'người được xem xét', en: 'the person' },
  inspectorate: { vi: 'thanh tra tự nêu', en: 'the inspectorate, of its own accord' },
};

const effectsOf = (ground: unknown): readonly GroundEffect[] =>
  typeof ground === 'string' && Object.hasOwn(GROUNDS, ground) ? GROUNDS[ground as Ground] : [];

const effectOptions = (effects: readonly GroundEffect[]): Options =>
  Object.fromEntries(effects.map((effect) => [effect, groundEffectNames[effect]]));

/** A ground that can have one effect only has that one; one that stands there from another ground is not kept. */
const effectIn = (values: Values, allowed: readonly GroundEffect[]): GroundEffect | null => {
  const [first] = allowed;
  if (first !== undefined && allowed.length === 1) return first;
  return allowed.find((effect) => effect === values['effect']) ?? null;
};

type EffectFieldProps = Readonly<{ allowed: readonly GroundEffect[]; label: string; description?: string }>;

const EffectField = ({ allowed, label, description }: EffectFieldProps) => {
  const { t, say } = useWords();
  if (allowed.length === 0) return null;
  if (allowed.length > 1) {
    return (
      <RadioField name="effect" label={label} description={description} options={effectOptions(allowed)} required />
    );
  }
  const effects = allowed.map((effect) => say(groundEffectNames[effect])).join(', ');
  return <Text size="sm">{t('accountability.acts.effectHint', { effects })}</Text>;
};

export const claimGround: ActionActDefinition = {
  contract: accountabilityActs.claimGround,
  initial: ({ me }) => ({ ground: null, effect: null, claimedFor: 'head', details: '', occurredOn: me.today }),
  toBody: (values) => ({ ...values, effect: effectIn(values, effectsOf(values['ground'])) }),
  Fields: () => {
    const { t } = useWords();
    const { form } = useActForm();
    const allowed = GROUND_EFFECTS.filter((effect) => effectsOf(form.values['ground']).includes(effect));
    return (
      <>
        <RadioField name="ground" label={t('accountability.acts.ground')} options={groundNames} required />
        <EffectField allowed={allowed} label={t('accountability.acts.effect')} />
        <RadioField name="claimedFor" label={t('accountability.acts.claimedFor')} options={claimants} required />
        <AreaField name="details" label={t('accountability.acts.details')} description={t('acts.sealedHint')} />
        <DateField name="occurredOn" label={t('accountability.acts.occurredOn')} required />
      </>
    );
  },
};

const groundOf = ({ action, subject }: ActionActContext) => action.grounds.find(({ groundId }) => groundId === subject);

const results: Options = {
  given: { vi: 'chấp nhận', en: 'given' },
  'not-given': { vi: 'không chấp nhận', en: 'not given' },
};

export const assessGround: ActionActDefinition = {
  contract: accountabilityActs.assessGround,
  initial: (context) => ({
    result: null,
    effect: groundOf(context)?.claimed ?? null,
    reason: '',
    occurredOn: context.me.today,
  }),
  toBody: (values, context) => ({
    ...values,
    effect: values['result'] === 'given' ? effectIn(values, effectsOf(groundOf(context)?.ground)) : null,
  }),
  Fields: ({ context }) => {
    const { t, say } = useWords();
    const { form } = useActForm();
    const ground = groundOf(context);
    if (ground === undefined) return null;
    return (
      <>
        <Text fw={600}>
          {ground.groundId}: {capitalised(say(groundNames[ground.ground]))}
        </Text>
        <RadioField name="result" label={t('accountability.acts.assessed')} options={results} required />
        {form.values['result'] === 'given' && (
          <EffectField
            allowed={effectsOf(ground.ground)}
            label={t('accountability.acts.effectGiven')}
            description={t('accountability.acts.effectGivenHint', { effect: say(groundEffectNames[ground.claimed]) })}
          />
        )}
        <AreaField
          name="reason"
          label={t('accountability.acts.reason')}
          description={t('acts.groundHint')}
          isClear
          required
        />
        <DateField name="occurredOn" label={t('accountability.acts.occurredOn')} required />
      </>
    );
  },
};
