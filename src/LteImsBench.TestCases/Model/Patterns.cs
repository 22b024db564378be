using System.Text.RegularExpressions;
using LteImsBench.Core.Evidence;

namespace LteImsBench.TestCases.Model;

/// <summary>Which event a step waits for: says only what matters.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Message">The message's or state's name, case ignored; <c>*</c> for any.</param>
/// <param name="From">Who sends it, or null.</param>
/// <param name="Fields">What its fields must be.</param>
public sealed record EventPattern(Layer Layer, string Message, Side? From, IReadOnlyList<FieldPattern> Fields)
{
    public override string ToString() =>
        $"{Layer.ToString().ToLowerInvariant()} {Message}" + (From is { } side ? $" from {side.ToString().ToLowerInvariant()}" : "")
        + (Fields.Count == 0 ? "" : " with " + string.Join(", ", Fields));
}

/// <summary>What one field must be. The path's names are matched from the end, so <c>emmCause</c> finds the field wherever it stands.</summary>
public sealed record FieldPattern(string Path, ValuePattern Value)
{
    public override string ToString() => $"{Path} {Value}";
}

/// <summary>What a value must be.</summary>
public abstract record ValuePattern;

/// <summary>Equal as text, letter case ignored.</summary>
public sealed record EqualTo(string Text) : ValuePattern
{
    public override string ToString() => $"= {Text}";
}

/// <summary>Matches a regular expression as a whole.</summary>
public sealed record Like(Regex Expression) : ValuePattern
{
    public override string ToString() => $"~ {Expression}";
}

/// <summary>A number within bounds, both included.</summary>
public sealed record Between(decimal? Min, decimal? Max) : ValuePattern
{
    public override string ToString() => $"in [{Min}, {Max}]";
}

/// <summary>Present, whatever its value, or absent.</summary>
public sealed record Presence(bool IsPresent) : ValuePattern
{
    public override string ToString() => IsPresent ? "present" : "absent";
}
