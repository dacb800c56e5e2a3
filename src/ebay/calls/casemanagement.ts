import { appealCaseDecision } from './casemanagement/appeal-case-decision';
import { closeCase } from './casemanagement/close-case';
import { getCase } from './casemanagement/get-case';
import { issueCaseRefund } from './casemanagement/issue-case-refund';
import { provideCaseReturnAddress } from './casemanagement/provide-case-return-address';
import { provideCaseShipmentInfo } from './casemanagement/provide-case-shipment-info';
import { searchCases } from './casemanagement/search-cases';

export {
  appealCaseDecision,
  closeCase,
  getCase,
  issueCaseRefund,
  provideCaseReturnAddress,
  provideCaseShipmentInfo,
  searchCases,
};

/** The case management group of the Post-Order API. */
export const casemanagementCalls = [
  appealCaseDecision,
  closeCase,
  getCase,
  issueCaseRefund,
  provideCaseShipmentInfo,
  provideCaseReturnAddress,
  searchCases,
] as const;
