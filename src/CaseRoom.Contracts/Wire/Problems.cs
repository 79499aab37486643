using CaseRoom.Domain.Refusals;

namespace CaseRoom.Contracts.Wire;

/// <summary>The one place where a refusal becomes a problem.</summary>
public static class Problems
{
    public static Problem Of(Refusal refusal) => refusal switch
    {
        Refusal.NotFound r => new(r.Code, r.Field),
        Refusal.AlreadyExists r => new(r.Code, r.Field),
        Refusal.StaleVersion r => new(r.Code, Current: r.Current),
        Refusal.Missing r => new(r.Code, r.Field),
        Refusal.TooLong r => new(r.Code, r.Field, Limit: r.Limit),
        Refusal.Invalid r => new(r.Code, r.Field, r.Reason),
        Refusal.LimitReached r => new(r.Code, r.Field, Limit: r.Limit),
        Refusal.PhaseForbids r => new(r.Code, Reason: r.Phase),
        Refusal.StepNotReady r => new(r.Code, Lacking: r.Lacking),
        Refusal.ConsentMissing r => new(r.Code, Reason: r.Scope),
        Refusal.NamesFound r => new(r.Code, Found: r.Found),
        Refusal.AlreadyDone r => new(r.Code, Reason: r.State),
        _ => new(refusal.Code),
    };
}
