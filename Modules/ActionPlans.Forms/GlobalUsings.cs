// What most forms use.
global using System.Globalization;
global using ActionPlans.Domain.FiscalYears;
global using ActionPlans.Domain.Ledger;
global using ActionPlans.Domain.Plans;
global using ActionPlans.Domain.Reporting;
global using ActionPlans.Domain.Serialization;
global using ActionPlans.Domain.Validation;
global using ActionPlans.Domain.Values;
global using Microsoft.AspNetCore.Mvc.ModelBinding;
global using Microsoft.AspNetCore.Mvc.Rendering;
