using System.Text.Json;
using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>
/// The cursor that prints JSON as ITU-T X.697 has it: a CHOICE is an object of one member, bits and octets are hexadecimal, what is
/// OPTIONAL and absent is left out. Octets that were not interpreted are in a member <c>notDecoded</c>.
/// </summary>
internal sealed class JsonPrinter(Utf8JsonWriter json) : UperCursor
{
    private readonly Stack<PrintSequence> _sequences = new();
    private readonly Stack<int> _criticals = new();

    internal override bool IsReading => false;

    public override void Begin(IExtensible? owner = null, int optionals = 0, bool extensible = false)
    {
        json.WriteStartObject();
        _sequences.Push(new(owner?.Undecoded));
    }

    public override void End()
    {
        PrintSequence sequence = _sequences.Pop();
        if (sequence.Undecoded is { } undecoded) Print(undecoded);
        for (int i = 0; i <= sequence.OpenLevels; i++) json.WriteEndObject();
    }

    public override bool Has(bool present) => present;

    public override bool HasDefault(bool differs) => true;

    public override bool With(bool present) => present;

    public override void Group(int optionals, ulong notDecoded = 0)
    {
    }

    public override void EndGroup()
    {
    }

    public override void SkipAdditions(int count)
    {
    }

    public override void NonCritical(int optionals, ulong notDecoded = 0) => _sequences.Peek().PendingLevels++;

    public override void Tail()
    {
    }

    public override void Critical(string identifier, int c1 = 0)
    {
        Name("criticalExtensions");
        json.WriteStartObject();
        if (c1 > 0) json.WriteStartObject("c1");
        json.WritePropertyName(identifier);
        _criticals.Push(c1 > 0 ? 2 : 1);
    }

    public override void EndCritical()
    {
        for (int i = _criticals.Pop(); i > 0; i--) json.WriteEndObject();
    }

    internal override void Name(string? name)
    {
        if (name is null) return;
        if (_sequences.TryPeek(out PrintSequence? sequence)) sequence.OpenPendingLevels(json);
        json.WritePropertyName(name);
    }

    public override long Long(string? name, long value, long min, long max)
    {
        Name(name);
        json.WriteNumberValue(value);
        return value;
    }

    public override bool Boolean(string? name, bool value)
    {
        Name(name);
        json.WriteBooleanValue(value);
        return value;
    }

    public override int Enumerated(string? name, int index, Enumeration enumeration)
    {
        Name(name);
        json.WriteStringValue(enumeration.Identifier(index));
        return index;
    }

    public override ulong Bits64(string? name, ulong value, int size)
    {
        Name(name);
        json.WriteStringValue(Hex(Core.BitString.FromUInt64(value, size).Octets));
        return value;
    }

    public override BitString BitString(string? name, BitString value, int min, int max)
    {
        Name(name);
        if (min == max)
        {
            json.WriteStringValue(Hex(value.Octets));
            return value;
        }

        json.WriteStartObject();
        json.WriteString("value", Hex(value.Octets));
        json.WriteNumber("length", value.BitCount);
        json.WriteEndObject();
        return value;
    }

    public override OctetString Octets(string? name, OctetString value, int min = 0, int max = int.MaxValue)
    {
        Name(name);
        json.WriteStringValue(Hex(value));
        return value;
    }

    public override OctetString Containing<T>(string? name, OctetString value)
    {
        if (UperCodec.Whole<T>(value) is not { } contained) return Octets(name, value);
        Name(name);
        json.WriteStartObject();
        json.WritePropertyName("containing");
        contained.Fields(this);
        json.WriteEndObject();
        return value;
    }

    public override void Null(string? name)
    {
        Name(name);
        json.WriteNullValue();
    }

    internal override void Flagged(string name, string identifier)
    {
        Name(name);
        json.WriteStringValue(identifier);
    }

    public override OctetString Opaque(OctetString value)
    {
        json.WriteStartObject();
        json.WriteString("notDecoded", Hex(value));
        json.WriteEndObject();
        return value;
    }

    internal override int BeginList(string? name, int count, int min, int max)
    {
        Name(name);
        json.WriteStartArray();
        return count;
    }

    internal override void EndList() => json.WriteEndArray();

    internal override int BeginChoice(string? name, int index, Alternatives alternatives)
    {
        Name(name);
        json.WriteStartObject();
        json.WritePropertyName(alternatives.Identifier(index));
        return index;
    }

    internal override int BeginEither(string? name, int index, string first, string second)
    {
        Name(name);
        json.WriteStartObject();
        json.WritePropertyName(index == 0 ? first : second);
        return index;
    }

    internal override void EndChoice() => json.WriteEndObject();

    private static string Hex(OctetString octets) => Convert.ToHexString(octets.Span);

    private void Print(Undecoded undecoded)
    {
        UndecodedAddition[] additions = [.. undecoded.Additions.Where(addition => addition.Octets.Span.ContainsAnyExcept((byte)0))];
        if (additions.Length == 0 && undecoded.Tail is null) return;
        json.WriteStartObject("notDecoded");
        foreach (UndecodedAddition addition in additions) json.WriteString($"addition{addition.Index}", Hex(addition.Octets));
        if (undecoded.Tail is { } tail) json.WriteString("nonCriticalExtension", Hex(tail.Octets));
        json.WriteEndObject();
    }
}
