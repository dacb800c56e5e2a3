/** An answer of eBay that is no success, thrown by whatever finds the reason. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: object | undefined,
    readonly headers: Record<string, string> = {},
  ) {
    super(`eBay answers ${status}`);
  }
}

export interface Parameter {
  name: string;
  value: string;
}

/** The documented Post-Order body: `errorMessage.error[]`, its status code as text. */
export const postOrderRefusal = (
  status: number,
  errorId: number,
  message: string,
  parameter: readonly Parameter[] = [],
): Refusal =>
  new Refusal(status, {
    errorMessage: {
      error: [
        {
          errorId,
          domain: 'returnErrorDomain',
          severity: 'ERROR',
          category: status >= 500 ? 'SYSTEM' : 'REQUEST',
          message,
          parameter,
          longMessage: message,
          httpStatusCode: String(status),
        },
      ],
    },
  });

/** The cancellation service leaves the wrapper out: `error[]`. */
export const cancellationRefusal = (
  status: number,
  errorName: string,
  message: string,
  errorId: number = 10005,
): Refusal =>
  new Refusal(status, {
    error: [
      {
        errorId,
        domain: 'CancelSvcErrorDomain',
        subdomain: 'Buying',
        severity: 'ERROR',
        category: 'APPLICATION',
        message,
        parameter: [],
        errorName,
        resolution: 'Retry',
        organization: 'Marketplace',
        errorGroups: '',
      },
    ],
  });

/** The newer REST services and the layer that checks tokens: `errors[]`. */
export const restRefusal = (
  status: number,
  errorId: number,
  domain: string,
  message: string,
  parameters: readonly Parameter[] = [],
): Refusal =>
  new Refusal(status, {
    errors: [
      {
        errorId,
        domain,
        category: status >= 500 ? 'APPLICATION' : 'REQUEST',
        message,
        longMessage: message,
        ...(parameters.length > 0 ? { parameters } : {}),
      },
    ],
  });

/** The token endpoint: `error` is text. */
export const grantRefusal = (status: number, error: string, description: string): Refusal =>
  new Refusal(status, { error, error_description: description });
