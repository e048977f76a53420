// Tells the operator before a bill surprises them.
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';

export interface Spending {
  /** US dollars a month, for everything in the account. */
  readonly monthly: number;
  readonly email: string;
}

/** A mail at four fifths of what was spent, and one as soon as the month is forecast to exceed the whole. */
export function watchSpending(scope: Construct, { monthly, email }: Spending): void {
  const subscribers = [{ subscriptionType: 'EMAIL', address: email }];
  const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers,
  });
  new CfnBudget(scope, 'Budget', {
    budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: monthly, unit: 'USD' } },
    notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)],
  });
}
