using System.Diagnostics.CodeAnalysis;

namespace LteImsBench.Core;

/// <summary>Why octets from a peer were refused.</summary>
/// <param name="BitOffset">Where in the input, in bits from its start.</param>
/// <param name="Cause">What the protocol itself would answer, such as <c>EMM #96</c> or <c>transfer-syntax-error</c>.</param>
/// <param name="Detail">What was expected there, in words.</param>
public sealed record DecodeFault(long BitOffset, string Cause, string Detail)
{
    public override string ToString() =>
        $"{Cause} at octet {BitOffset / 8}" + (BitOffset % 8 == 0 ? "" : $" bit {BitOffset % 8}") + $": {Detail}";
}

/// <summary>The outcome of decoding what a peer sent: a value or a fault, never an exception.</summary>
public readonly struct DecodeResult<T>
    where T : class
{
    private DecodeResult(T? value, DecodeFault? fault) => (Value, Fault) = (value, fault);

    public T? Value { get; }

    public DecodeFault? Fault { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsOk => Value is not null;

    public static implicit operator DecodeResult<T>(T value) => new(value, null);

    public static implicit operator DecodeResult<T>(DecodeFault fault) => new(null, fault);

    /// <summary>The value, for callers that know the octets to be good, such as tests.</summary>
    /// <exception cref="InvalidDataException">The octets were refused.</exception>
    public T OrThrow() => Value ?? throw new InvalidDataException(Fault?.ToString() ?? "no value");
}
