import type { CommandOf } from '../command.ts';
import { decideApplyCoerciveMeasure, decideLiftCoerciveMeasure } from './coercive-measures.ts';
import { decideWriteDiaryEntry } from './diary.ts';
import { decideReserveDissent } from './dissents.ts';
import { decideReceiveDocuments, decideRequestDocuments } from './document-requests.ts';
import type { CaseDecision } from './events.ts';
import { decideRecordExpertAnswer, decideRequestExpert } from './experts.ts';
import type { fieldworkCommandDefinitions } from './fieldwork-commands.ts';
import { decideSignMinutes } from './minutes.ts';
import { decideSendOutline } from './outline.ts';
import type { InspectionCase } from './state.ts';
import { decideRecordUnitExplanation } from './unit-explanations.ts';
import { decideOrderViolationStop } from './violation-stops.ts';

export type FieldworkCommand = CommandOf<(typeof fieldworkCommandDefinitions)[number]>;

/** The rules of the work at the unit: none of it leads on, and most of it is anyone's of the team. */
export const decideFieldwork = (command: FieldworkCommand, state: InspectionCase): CaseDecision => {
  switch (command.type) {
    case 'SendOutline':
      return decideSendOutline(command, state);
    case 'RequestDocuments':
      return decideRequestDocuments(command, state);
    case 'ReceiveDocuments':
      return decideReceiveDocuments(command, state);
    case 'SignMinutes':
      return decideSignMinutes(command, state);
    case 'WriteDiaryEntry':
      return decideWriteDiaryEntry(command, state);
    case 'RequestExpert':
      return decideRequestExpert(command, state);
    case 'RecordExpertAnswer':
      return decideRecordExpertAnswer(command, state);
    case 'ApplyCoerciveMeasure':
      return decideApplyCoerciveMeasure(command, state);
    case 'LiftCoerciveMeasure':
      return decideLiftCoerciveMeasure(command, state);
    case 'RecordUnitExplanation':
      return decideRecordUnitExplanation(command, state);
    case 'OrderViolationStop':
      return decideOrderViolationStop(command, state);
    case 'ReserveDissent':
      return decideReserveDissent(command, state);
  }
};
