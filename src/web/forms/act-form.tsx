import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandContract, StoredEvents } from '#http/contract.ts';
import { refreshAll } from '../api/changes.ts';
import { send } from '../api/client.ts';
import type { Fault } from '../api/problem.ts';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Loading } from '../shell/states.tsx';
import { bodyFrom, type Values } from './body-of.ts';
import { DraftNotice, DraftSaved } from './draft-notice.tsx';
import { FaultSummary, type NamedFault } from './fault-summary.tsx';
import { faultsIn, fieldFor, nameOfPointer } from './faults.ts';
import { type Form, FormProvider } from './form-context.tsx';
import { SendingNotice } from './sending-notice.tsx';
import { isWritten, useDraft } from './use-draft.ts';
import { useSubmission } from './use-submission.ts';

export type ActFormProps = Readonly<{
  contract: CommandContract;
  params: Readonly<Record<string, string>>;
  /** What it is about where the address does not say: what is written of one finding is no draft for another. */
  subject?: string | undefined;
  /** What stands in the fields at first. */
  initial: Values;
  /** What is being written, for the list of drafts. */
  title: string;
  /** Revision that was read; undefined: the act needs none. */
  revision: number | undefined;
  /** What happened since a revision, to be looked at before one insists. */
  renderChanges?: ((since: number) => ReactNode) | undefined;
  /** What the fields say in one sentence, before it is sent. */
  renderPreview?: ((values: Values) => ReactNode) | undefined;
  renderReceipt: (stored: StoredEvents, again: () => void) => ReactNode;
  submitLabel?: string;
  /** Said above the fields while it is not sent. */
  notice?: ReactNode;
  /** Made out of the fields where they do not stand as the body wants them. */
  toBody?: (values: Values) => Values;
  children: (form: Form) => ReactNode;
}>;

/**
 * The form of an act: its fields have the names of the body, its faults are those of the contract and of the rules. It
 * keeps what is written on the device, sends one thing once, and loses no text whatever the answer is.
 */
export const ActForm = (props: ActFormProps) => {
  const { contract, params, subject = '' } = props;
  const draft = useDraft(`${contract.path} ${JSON.stringify(params)} ${subject}`);
  if (draft.state.status === 'looking') return <Loading />;
  return <OpenForm {...props} draft={draft} />;
};

/** A network that is slow now must not hide that the thing is stored. */
const LONGEST_REFRESH_MS = 1_500;

type OpenFormProps = ActFormProps & Readonly<{ draft: ReturnType<typeof useDraft> }>;

const OpenForm = ({ draft, ...props }: OpenFormProps) => {
  const { contract, params, title, renderReceipt, renderPreview, toBody, children } = props;
  const { t, language } = useWords();
  const client = useQueryClient();
  const restored = draft.state.status === 'restored' ? draft.state.draft : undefined;
  // As it was when the writing began: what others do meanwhile must not move the fields under one's hands.
  const [initial, setInitial] = useState(props.initial);
  // Nothing to lose here: a form that cannot be sent need not be filled in.
  const [isShut] = useState(props.notice !== undefined && restored === undefined);
  const [seen, setSeen] = useState(restored?.revision ?? props.revision);
  const [faults, setFaults] = useState<readonly NamedFault[]>([]);
  const form = useForm<Values>({ initialValues: { ...initial, ...(restored?.values as Values | undefined) } });
  const summary = useRef<HTMLDivElement>(null);
  const fields = useRef(new Map<string, RegisteredField>());
  const { submission, submit, key, begin } = useSubmission(restored?.idempotencyKey);
  const { values } = form;
  const hasText = isWritten(values, initial);

  const { save, clear } = draft;
  const hasSaved = useRef(restored !== undefined);
  useEffect(() => {
    if (!hasText) {
      // What somebody wrote and took back again must not come back by itself.
      if (hasSaved.current) void clear();
      hasSaved.current = false;
      return;
    }
    hasSaved.current = true;
    const href = window.location.pathname + window.location.search;
    save({ title, href, values, idempotencyKey: key.current, revision: seen });
  }, [values, hasText, title, seen, save, clear, key]);

  const register = useCallback((name: string, label: string, leadsTo = name) => {
    fields.current.set(name, { label, leadsTo });
    return () => void fields.current.delete(name);
  }, []);
  const context = useMemo(() => ({ form, register }), [form, register]);

  const show = (found: readonly Fault[]): void => {
    const named = distinct(found.map((fault) => namedFault(fault, fields.current, t)));
    form.setErrors(
      Object.fromEntries(named.flatMap(({ field, text }) => (field === undefined ? [] : [[field, capitalised(text)]]))),
    );
    setFaults(named);
    // Once it stands there.
    requestAnimationFrame(() => summary.current?.focus());
  };

  const attempt = async (ifMatch: number | undefined): Promise<void> => {
    const body = bodyFrom(toBody === undefined ? values : toBody(values));
    const wrong = faultsIn(contract, params, body, language);
    if (wrong.length > 0) {
      show(wrong);
      return;
    }
    form.clearErrors();
    setFaults([]);
    const outcome = await submit(async (idempotencyKey) => {
      const stored = await send(contract, params, body as never, { key: idempotencyKey, ifMatch });
      // Before the receipt is there: whoever goes on at once must not find what became an event as a draft again.
      await draft.remove().catch(() => undefined);
      // Whoever goes on from the receipt must not find the case as it was before.
      await Promise.race([refreshAll(client), new Promise((resolve) => setTimeout(resolve, LONGEST_REFRESH_MS))]);
      return stored;
    });
    if (outcome.status === 'refused') show(outcome.problem.faults.length > 0 ? outcome.problem.faults : []);
    else if (outcome.status !== 'sending' && outcome.status !== 'stored')
      requestAnimationFrame(() => summary.current?.focus());
  };

  // What was mended is no longer told.
  const stillWrong = faults.filter(({ field }) => field === undefined || form.errors[field] !== undefined);

  const again = (): void => {
    setInitial(props.initial);
    setSeen(props.revision);
    form.setValues(props.initial);
    form.clearErrors();
    setFaults([]);
    draft.begin();
    begin();
  };

  if (isShut && props.notice !== undefined) return props.notice;
  if (submission.status === 'stored') return <Done>{renderReceipt(submission.stored, again)}</Done>;
  return (
    <FormProvider value={context}>
      <form
        noValidate
        aria-label={title}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void attempt(seen);
        }}
      >
        <Stack gap="md" maw={720}>
          <DraftNotice
            restored={restored}
            onDiscard={() => {
              void draft.remove().then(again);
            }}
          />
          {props.notice}
          <div ref={summary} tabIndex={-1} className="notices">
            <FaultSummary
              faults={stillWrong}
              problem={submission.status === 'refused' ? submission.problem : undefined}
            />
            <SendingNotice
              submission={submission}
              renderChanges={() => props.renderChanges?.(seen ?? 0)}
              onInsist={(actual) => {
                setSeen(actual);
                void attempt(actual);
              }}
              onRetry={() => void attempt(seen)}
              onSendAnew={() => {
                begin();
                void attempt(seen);
              }}
            />
          </div>
          {/* What would be typed after it was sent would be lost with the draft. */}
          <div inert={submission.status === 'sending'}>
            <Stack gap="md">{children(form)}</Stack>
          </div>
          {renderPreview !== undefined && hasText && (
            <section aria-label={t('forms.preview')}>
              <Title order={2} size="h5">
                {t('forms.preview')}
              </Title>
              <Text>{renderPreview(values)}</Text>
            </section>
          )}
          <Group>
            <Button type="submit" loading={submission.status === 'sending'} size="md">
              {submission.status === 'lost' ? t('forms.sendAgain') : (props.submitLabel ?? t('forms.send'))}
            </Button>
            <Text size="sm" c="dimmed">
              {t('forms.forGood')}
            </Text>
            <DraftSaved at={draft.savedAt} isKept={draft.isKept} />
          </Group>
        </Stack>
      </form>
    </FormProvider>
  );
};

/** What a field is called, and which one is focused for it: mostly itself. */
type RegisteredField = Readonly<{ label: string; leadsTo: string }>;

/** Focused when it takes the place of the form: whoever does not see must hear that it is done. */
const Done = ({ children }: Readonly<{ children: ReactNode }>) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status">
      {children}
    </div>
  );
};

type Translate = ReturnType<typeof useWords>['t'];

/** What people understand better in words of the form than in those of the contract. */
const inWords = ({ code, detail }: Fault, t: Translate): string => {
  if (code === 'Required') return t('forms.fault.Required');
  if (code === 'WrongFormat' || code === 'WrongType') return t('forms.fault.WrongFormat');
  return detail;
};

const namedFault = (fault: Fault, fields: ReadonlyMap<string, RegisteredField>, t: Translate): NamedFault => {
  const name = fieldFor(nameOfPointer(fault.pointer), new Set(fields.keys()));
  const field = name === undefined ? undefined : fields.get(name);
  return { field: field?.leadsTo, label: field?.label, text: inWords(fault, t) };
};

/** The year of a paper is that of its day: one thing to fill in, one thing to be told of. */
const distinct = (faults: readonly NamedFault[]): readonly NamedFault[] => {
  const keys = faults.map(({ field, text }) => `${field} ${text}`);
  return faults.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
};
