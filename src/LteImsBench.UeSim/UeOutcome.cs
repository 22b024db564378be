namespace LteImsBench.UeSim;

/// <summary>How something asked of a simulated UE ended; <see cref="Words"/> say it to a person.</summary>
public abstract record UeOutcome
{
    private UeOutcome(string words) => Words = words;

    public string Words { get; }

    public bool IsSuccess => this is Success;

    public sealed override string ToString() => Words;

    /// <summary>It was done.</summary>
    public sealed record Success(string Words) : UeOutcome(Words);

    /// <summary>The network refused, or the UE's own state forbids it.</summary>
    /// <param name="Cause">What refused, as its protocol names it, such as <c>EMM #3</c> or <c>403</c>.</param>
    /// <param name="Words">The same for a person.</param>
    public sealed record Refused(string Cause, string Words) : UeOutcome(Words);

    /// <summary>The network did not answer within the time, and as often as the standard asks for it.</summary>
    public sealed record Timeout(string Words) : UeOutcome(Words);

    /// <summary>The caller gave up, or the UE was switched off.</summary>
    public sealed record Cancelled(string Words) : UeOutcome(Words);

    internal static UeOutcome Done(string words) => new Success(words);

    internal static UeOutcome Refuse(string cause, string words) => new Refused(cause, words);

    internal static UeOutcome NoAnswer(string words) => new Timeout(words);

    internal static UeOutcome Cancel(string words) => new Cancelled(words);
}
