using MiniMaria.Rules.Matching;
using MiniMaria.Rules.Rulebooks;

namespace MiniMaria.Rules.Reasons;

/// <summary>
/// Deals with a condition that is to hold, or not to, as open wording is read: with parts that must be so jointly, with
/// parts of which either will do, and with single tests. What goes with the condition tells whether it is to hold.
/// </summary>
/// <typeparam name="TResult">What it makes of the condition.</typeparam>
internal abstract class WantedVisitor<TResult>(Case facts) : PartsVisitor<bool, TResult>
{
    protected Case Facts => facts;

    public sealed override TResult Visit(All all, bool wanted) => wanted ? Jointly(all.Parts, wanted) : Either(all.Parts, wanted);

    public sealed override TResult Visit(Any any, bool wanted) => wanted ? Either(any.Parts, wanted) : Jointly(any.Parts, wanted);

    public sealed override TResult Visit(Not not, bool wanted) => not.Part.Accept(this, !wanted);

    public override TResult Visit(ConditionByReading byReading, bool wanted) => facts.AsRead(byReading).Accept(this, wanted);

    protected abstract TResult Jointly(Condition[] parts, bool wanted);

    protected abstract TResult Either(Condition[] parts, bool wanted);
}
