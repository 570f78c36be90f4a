import { reject } from '../decider.ts';
import type { Facts, FactsRequest } from '../facts.ts';
import type { UnitCommand } from './commands.ts';
import type { UnitDecision } from './refusals.ts';
import {
  decideConfirmation,
  decideMove,
  decideProvisionalRegistration,
  decideRegistration,
  decideRemoteArea,
  decideRenaming,
} from './registration.ts';
import { decideAbolition, decideMerger, decideSplit } from './reorganisation.ts';
import type { UnitState } from './state.ts';
import { decideDeputy, decideField, decideHead, decideTermEnd } from './terms.ts';

/** What may happen to a unit of the province. A unit comes into being once; everything else needs one that is. */
export const decide = (command: UnitCommand, unit: UnitState, facts: Facts): UnitDecision => {
  switch (command.type) {
    case 'RegisterUnit':
      return decideRegistration(command, unit, facts);
    case 'RegisterProvisionalUnit':
      return decideProvisionalRegistration(command, unit, facts);
  }
  if (unit === null) return reject({ code: 'UnitUnknown', unit: command.data.code });

  switch (command.type) {
    case 'ConfirmUnit':
      return decideConfirmation(command, unit, facts);
    case 'RenameUnit':
      return decideRenaming(command, unit);
    case 'MoveUnit':
      return decideMove(command, unit, facts);
    case 'FlagRemoteArea':
      return decideRemoteArea(command, unit);

    case 'MergeUnit':
      return decideMerger(command, unit, facts);
    case 'SplitUnit':
      return decideSplit(command, unit, facts);
    case 'AbolishUnit':
      return decideAbolition(command, unit, facts);

    case 'AppointHead':
      return decideHead(command, unit);
    case 'AppointDeputy':
      return decideDeputy(command, unit);
    case 'EndTerm':
      return decideTermEnd(command, unit);
    case 'AssignField':
      return decideField(command, unit, facts);
  }
};

/** Which other units the command speaks of. */
export const needs = (command: UnitCommand): FactsRequest => {
  switch (command.type) {
    case 'RegisterUnit':
    case 'RegisterProvisionalUnit':
    case 'ConfirmUnit':
    case 'MoveUnit':
      return command.data.parent === null ? {} : { units: [command.data.parent] };
    case 'MergeUnit':
      return { units: [command.data.into] };
    case 'SplitUnit':
      return { units: command.data.into };
    case 'AbolishUnit':
      return { units: [command.data.successor] };
    case 'AssignField':
      return { units: command.data.subUnits };
    case 'RenameUnit':
    case 'FlagRemoteArea':
    case 'AppointHead':
    case 'AppointDeputy':
    case 'EndTerm':
      return {};
  }
};
