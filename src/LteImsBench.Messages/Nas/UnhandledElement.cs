using System.ComponentModel;
using LteImsBench.Core;

namespace LteImsBench.Messages.Nas;

/// <summary>Why a receiver ignores an information element.</summary>
public enum UnhandledReason
{
    /// <summary>Not in the message's table and not comprehension required, TS 24.301 §7.6.1.</summary>
    [Description("unknown in the message")]
    Unknown,

    /// <summary>In the table, but after an element that has to follow it, §7.6.2.</summary>
    [Description("out of sequence")]
    OutOfSequence,

    /// <summary>There already, §7.6.3.</summary>
    [Description("repeated")]
    Repeated,

    /// <summary>Its contents break its own format, §7.7.1.</summary>
    [Description("syntactically incorrect")]
    SyntacticallyIncorrect,

    /// <summary>The message ends within it, §7.7.1.</summary>
    [Description("runs past the end of the message")]
    Truncated,

    /// <summary>Zeros up to the end of the message, as some lower layers and loggers add.</summary>
    [Description("zero padding")]
    Padding,
}

/// <summary>An information element that the receiver ignores, with identifier and length as received.</summary>
/// <param name="Position">How many handled optional elements precede it.</param>
/// <param name="Reason">Why it is ignored.</param>
/// <param name="Octets">The element, identifier first.</param>
public readonly record struct UnhandledElement(int Position, UnhandledReason Reason, OctetString Octets)
{
    /// <summary>The element's identifier; of half-octet elements the upper four bits.</summary>
    public byte Identifier => Octets.IsEmpty ? (byte)0 : Octets[0] >= 0x80 ? (byte)(Octets[0] & 0xF0) : Octets[0];
}

/// <summary>An element whose coding as received differs from how its value would be encoded; valid while the value stays.</summary>
/// <param name="Key">Identifier of an optional element, minus the ordinal of a mandatory one.</param>
/// <param name="Canonical">How the value is encoded.</param>
/// <param name="Received">How it came.</param>
internal readonly record struct VerbatimElement(int Key, OctetString Canonical, OctetString Received);
