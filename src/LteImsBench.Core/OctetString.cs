using System.Diagnostics;

namespace LteImsBench.Core;

/// <summary>An immutable run of octets that compares by content. <c>default</c> is the empty string.</summary>
[DebuggerDisplay("{ToHex()}")]
public readonly struct OctetString : IEquatable<OctetString>
{
    private readonly byte[]? _octets;

    /// <summary>Copies <paramref name="octets"/>.</summary>
    public OctetString(ReadOnlySpan<byte> octets) => _octets = octets.IsEmpty ? null : octets.ToArray();

    private OctetString(byte[] owned) => _octets = owned;

    public static OctetString Empty => default;

    public int Length => _octets?.Length ?? 0;

    public bool IsEmpty => Length == 0;

    public ReadOnlySpan<byte> Span => _octets;

    public ReadOnlyMemory<byte> Memory => _octets;

    public byte this[int index] => Span[index];

    /// <summary>Takes <paramref name="octets"/> without copying; the caller must not write to it again.</summary>
    public static OctetString Wrap(byte[] octets) => new(octets);

    /// <summary>Parses hexadecimal digits; white space between octets is allowed.</summary>
    /// <exception cref="FormatException">The text is not hexadecimal.</exception>
    public static OctetString FromHex(ReadOnlySpan<char> hex) => Wrap(Hex.Parse(hex));

    public OctetString Slice(int start, int length) => new(Span.Slice(start, length));

    public byte[] ToArray() => Span.ToArray();

    public string ToHex() => Convert.ToHexStringLower(Span);

    public bool Equals(OctetString other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is OctetString other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    public override string ToString() => ToHex();

    public static bool operator ==(OctetString left, OctetString right) => left.Equals(right);

    public static bool operator !=(OctetString left, OctetString right) => !left.Equals(right);

    public static implicit operator ReadOnlySpan<byte>(OctetString value) => value.Span;
}
