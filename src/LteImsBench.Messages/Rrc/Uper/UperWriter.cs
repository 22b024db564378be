using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>
/// The cursor that encodes. Presence bits are written as zeros and set as fields turn up; extension additions and non-critical
/// extensions in which nothing turned up are left out again.
/// </summary>
internal sealed class UperWriter : UperCursor
{
    private const int MaxLength = 16383;

    private readonly Stack<WriteSequence> _sequences = new();
    private readonly Stack<BitBuffer?> _choices = new();
    private BitBuffer _buffer = new();

    public ReadOnlySpan<byte> Written => _buffer.Octets;

    internal override bool IsReading => false;

    public void WriteBits(ulong value, int count) => _buffer.Write(value, count);

    public override void Begin(IExtensible? owner = null, int optionals = 0, bool extensible = false)
    {
        int extensionBit = _buffer.Length;
        if (extensible) _buffer.Write(0, 1);
        var sequence = new WriteSequence(owner, _buffer) { ExtensionBit = extensible ? extensionBit : -1 };
        sequence.BeginPart(_buffer.Length);
        _buffer.Write(0, optionals);
        _sequences.Push(sequence);
    }

    public override void End()
    {
        WriteSequence sequence = _sequences.Pop();
        if (sequence.ExtensionBit >= 0) WriteAdditions(sequence);
        else if (sequence.Levels.Count > 0 || sequence.Undecoded is not null) EndLevels(sequence);
    }

    public override bool Has(bool present)
    {
        WriteSequence sequence = _sequences.Peek();
        if (!sequence.IsSingle)
        {
            int presenceBit = sequence.NextPresenceBit();
            if (present) _buffer.Set(presenceBit);
        }

        sequence.IsUsed |= present;
        return present;
    }

    public override bool With(bool present)
    {
        WriteSequence sequence = _sequences.Peek();
        sequence.IsUsed |= present;
        sequence.IsIncomplete |= !present;
        return present;
    }

    public override void Group(int optionals, ulong notDecoded = 0)
    {
        _buffer = new();
        _sequences.Peek().BeginPart(0, notDecoded, isSingle: optionals == 0);
        _buffer.Write(0, optionals);
    }

    public override void EndGroup()
    {
        WriteSequence sequence = _sequences.Peek();
        sequence.Additions.Add(sequence.EndPart() ? _buffer.Octets.ToArray() : KeptAddition(sequence));
        _buffer = sequence.Buffer;
    }

    public override void SkipAdditions(int count)
    {
        WriteSequence sequence = _sequences.Peek();
        for (int i = 0; i < count; i++) sequence.Additions.Add(KeptAddition(sequence));
    }

    public override void NonCritical(int optionals, ulong notDecoded = 0)
    {
        WriteSequence sequence = _sequences.Peek();
        EndLevel(sequence);
        sequence.Levels.Add((_buffer.Length, sequence.NextPresenceBit()));
        sequence.BeginPart(_buffer.Length, notDecoded);
        _buffer.Write(0, optionals);
    }

    public override void Tail()
    {
        WriteSequence sequence = _sequences.Peek();
        EndLevel(sequence);
        sequence.Levels.Add((_buffer.Length, sequence.NextPresenceBit()));
        sequence.BeginPart(_buffer.Length);
    }

    public override void Critical(string identifier, int c1 = 0) => _buffer.Write(0, 1 + (c1 > 0 ? UperReader.BitsFor(c1 - 1) : 0));

    public override void EndCritical()
    {
    }

    internal override void Name(string? name)
    {
    }

    public override long Long(string? name, long value, long min, long max)
    {
        if (value < min || value > max) throw new ArgumentException($"{name ?? "value"} is {value}, expected {min} to {max}");
        _buffer.Write((ulong)(value - min), UperReader.BitsFor((ulong)(max - min)));
        return value;
    }

    public override bool Boolean(string? name, bool value)
    {
        _buffer.Write(value ? 1u : 0u, 1);
        return value;
    }

    public override int Enumerated(string? name, int index, Enumeration enumeration)
    {
        if (enumeration.IsExtensible)
        {
            _buffer.Write(index < enumeration.RootCount ? 0u : 1u, 1);
            if (index >= enumeration.RootCount)
            {
                WriteSmallNumber(index - enumeration.RootCount);
                return index;
            }
        }

        return (int)Long(name, index, 0, enumeration.RootCount - 1);
    }

    public override ulong Bits64(string? name, ulong value, int size)
    {
        if (size < 64 && value >> size != 0) throw new ArgumentException($"{name ?? "value"} is 0x{value:x}, expected {size} bits");
        _buffer.Write(value, size);
        return value;
    }

    public override BitString BitString(string? name, BitString value, int min, int max)
    {
        WriteSize(name, value.BitCount, min, max);
        _buffer.Write(value);
        return value;
    }

    public override OctetString Octets(string? name, OctetString value, int min = 0, int max = int.MaxValue)
    {
        WriteSize(name, value.Length, min, max);
        _buffer.Write(value.Span);
        return value;
    }

    public override void Null(string? name)
    {
    }

    internal override void Flagged(string name, string identifier)
    {
    }

    public override OctetString Opaque(OctetString value)
    {
        _buffer.Write(value.Span);
        return value;
    }

    internal override int BeginList(string? name, int count, int min, int max)
    {
        WriteSize(name, count, min, max);
        return count;
    }

    internal override void EndList()
    {
    }

    internal override int BeginChoice(string? name, int index, Alternatives alternatives)
    {
        bool isAddition = index >= alternatives.RootCount;
        if (alternatives.IsExtensible) _buffer.Write(isAddition ? 1u : 0u, 1);
        _choices.Push(isAddition ? _buffer : null);
        if (isAddition)
        {
            WriteSmallNumber(index - alternatives.RootCount);
            _buffer = new();
        }
        else
        {
            _buffer.Write((ulong)index, UperReader.BitsFor(alternatives.RootCount - 1));
        }

        return index;
    }

    internal override int BeginEither(string? name, int index, string first, string second)
    {
        _choices.Push(null);
        _buffer.Write((ulong)index, 1);
        return index;
    }

    internal override void EndChoice()
    {
        if (_choices.Pop() is not { } outer) return;
        byte[] octets = _buffer.Octets.ToArray();
        _buffer = outer;
        WriteOpenType(octets);
    }

    private static byte[]? KeptAddition(WriteSequence sequence)
    {
        int index = sequence.Additions.Count;
        UndecodedAddition? kept = sequence.Undecoded?.Additions.FirstOrDefault(addition => addition.Index == index);
        return kept?.Octets.ToArray();
    }

    private static void EndLevel(WriteSequence sequence)
    {
        if (sequence.EndPart()) sequence.UsedLevels = sequence.Levels.Count;
    }

    private void WriteAdditions(WriteSequence sequence)
    {
        List<byte[]?> additions = sequence.Additions;
        int last = additions.FindLastIndex(octets => octets is not null) + 1;
        int count = Math.Max(last, sequence.Undecoded?.AdditionCount ?? 0);
        if (count == 0) return;
        while (additions.Count < count) additions.Add(KeptAddition(sequence));
        _buffer.Set(sequence.ExtensionBit);
        if (count <= 64)
        {
            _buffer.Write((ulong)(count - 1), 7);
        }
        else
        {
            _buffer.Write(1, 1);
            WriteLength(count);
        }

        for (int i = 0; i < count; i++) _buffer.Write(additions[i] is null ? 0u : 1u, 1);
        for (int i = 0; i < count; i++)
        {
            if (additions[i] is { } octets) WriteOpenType(octets);
        }
    }

    /// <summary>Leaves out the levels in which nothing is, marks those above as present and puts back what was not interpreted.</summary>
    private void EndLevels(WriteSequence sequence)
    {
        EndLevel(sequence);
        int levels = Math.Max(sequence.UsedLevels, sequence.Undecoded?.Levels ?? 0);
        for (int i = 0; i < levels; i++) _buffer.Set(sequence.Levels[i].PresenceBit);
        if (levels < sequence.Levels.Count) _buffer.Truncate(sequence.Levels[levels].Start);
        if (sequence.Undecoded?.Tail is not { } tail) return;
        if (levels != sequence.Undecoded.Levels)
            throw new ArgumentException("a field lies in a non-critical extension of which the decoder kept only bits");
        _buffer.Set(sequence.Levels[levels].PresenceBit);
        _buffer.Write(tail);
    }

    private void WriteOpenType(byte[] octets)
    {
        WriteLength(octets.Length);
        _buffer.Write(octets);
    }

    private void WriteSize(string? name, int size, int min, int max)
    {
        if (size < min || size > max) throw new ArgumentException($"{name ?? "value"} has size {size}, expected {min} to {max}");
        if (max < 65536) _buffer.Write((ulong)(size - min), UperReader.BitsFor(max - min));
        else WriteLength(size);
    }

    private void WriteLength(int length)
    {
        if (length > MaxLength) throw new ArgumentException($"{length} octets, at most {MaxLength} are supported");
        if (length < 128) _buffer.Write((ulong)length, 8);
        else _buffer.Write(0b10u << 14 | (uint)length, 16);
    }

    private void WriteSmallNumber(int value)
    {
        if (value < 64)
        {
            _buffer.Write((ulong)value, 7);
            return;
        }

        _buffer.Write(1, 1);
        WriteLength(value < 256 ? 1 : 2);
        _buffer.Write((ulong)value, value < 256 ? 8 : 16);
    }
}
