using LteImsBench.Core;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>
/// The cursor that decodes. The first fault sticks; after it every value is empty and every list ends, so that a type reads straight
/// down and is judged once.
/// </summary>
internal sealed class UperReader : UperCursor
{
    private const string TransferSyntaxError = "transfer-syntax-error";
    private const string FalselyConstructed = "abstract-syntax-error-falsely-constructed-message";
    private const int MaxAdditions = 256;

    private readonly byte[] _data;
    private readonly Stack<ReadSequence> _sequences = new();
    private readonly Stack<int> _choiceEnds = new();
    private int _position;
    private int _end;

    public UperReader(ReadOnlySpan<byte> pdu)
    {
        _data = pdu.ToArray();
        _end = _data.Length * 8;
    }

    public DecodeFault? Fault { get; private set; }

    /// <summary>Whether the message uses a critical extension of a later release (TS 36.331 §5.7.3).</summary>
    public bool IsNotComprehended { get; private set; }

    /// <summary>Whether less than an octet is left.</summary>
    public bool IsAtEnd => _end - _position < 8;

    internal override bool IsReading => true;

    internal override bool IsFaulted => Fault is not null || IsNotComprehended;

    public override void Begin(IExtensible? owner = null, int optionals = 0, bool extensible = false)
    {
        bool isExtended = extensible && ReadBits(1, "extension bit") != 0;
        var sequence = new ReadSequence(owner, isExtended);
        sequence.BeginPart(ReadPresence(optionals));
        _sequences.Push(sequence);
    }

    public override void End()
    {
        ReadSequence sequence = _sequences.Pop();
        if (sequence.IsExtended)
        {
            ReadAdditionHeader(sequence);
            while (sequence.NextAddition < sequence.AdditionCount && !IsFaulted) KeepAddition(sequence);
        }

        if (!IsFaulted && sequence.Owner is not null) sequence.Owner.Undecoded = sequence.Undecoded();
    }

    public override bool Has(bool present)
    {
        ReadSequence sequence = _sequences.Peek();
        return !IsFaulted && !sequence.IsAbsent && (sequence.IsSingle || sequence.NextOptional());
    }

    public override bool With(bool present)
    {
        ReadSequence sequence = _sequences.Peek();
        sequence.HasMandatory |= !sequence.IsAbsent;
        return !IsFaulted && !sequence.IsAbsent;
    }

    public override void Group(int optionals, ulong notDecoded = 0)
    {
        ReadSequence sequence = _sequences.Peek();
        ReadAdditionHeader(sequence);
        sequence.OpenTypeEnd = -1;
        sequence.IsAbsent = true;
        if (!sequence.IsAdditionPresent || IsFaulted)
        {
            sequence.NextAddition++;
            return;
        }

        int start = _position;
        int outerEnd = _end;
        EnterOpenType();
        ulong presence = ReadPresence(optionals);
        if ((presence & notDecoded) != 0)
        {
            (_position, _end) = (start, outerEnd);
            KeepAddition(sequence);
            return;
        }

        sequence.IsAbsent = false;
        sequence.IsSingle = optionals == 0;
        sequence.BeginPart(presence, notDecoded);
        sequence.OpenTypeEnd = outerEnd;
        sequence.OpenTypeStart = start;
        sequence.LastAddition = sequence.NextAddition++;
    }

    public override void EndGroup()
    {
        ReadSequence sequence = _sequences.Peek();
        if (sequence.OpenTypeEnd >= 0)
        {
            LeaveOpenType(sequence.OpenTypeEnd);
            if (sequence.IsPartEmpty && !IsFaulted) KeepEmptyAddition(sequence);
        }

        sequence.OpenTypeEnd = -1;
        sequence.IsAbsent = true;
        sequence.IsSingle = false;
    }

    public override void SkipAdditions(int count)
    {
        ReadSequence sequence = _sequences.Peek();
        ReadAdditionHeader(sequence);
        for (int i = 0; i < count; i++)
        {
            if (sequence.IsAdditionPresent && !IsFaulted) KeepAddition(sequence);
            else sequence.NextAddition++;
        }
    }

    public override void NonCritical(int optionals, ulong notDecoded = 0)
    {
        ReadSequence sequence = _sequences.Peek();
        bool present = Has(false);
        sequence.IsAbsent = !present;
        if (!present) return;
        int start = _position;
        ulong presence = ReadPresence(optionals);
        if ((presence & notDecoded) != 0)
        {
            _position = start;
            KeepTail(sequence);
            return;
        }

        sequence.BeginPart(presence, notDecoded);
        sequence.Levels++;
    }

    public override void Tail()
    {
        if (Has(false)) KeepTail(_sequences.Peek());
    }

    public override void Critical(string identifier, int c1 = 0)
    {
        bool isFuture = ReadBits(1, "criticalExtensions") != 0;
        if (!isFuture && c1 > 0) isFuture = ReadBits(BitsFor(c1 - 1), "c1") != 0;
        if (isFuture && Fault is null) IsNotComprehended = true;
    }

    public override void EndCritical()
    {
    }

    internal override void Name(string? name)
    {
    }

    public override long Long(string? name, long value, long min, long max)
    {
        ulong offset = ReadBits(BitsFor((ulong)(max - min)), name);
        if (offset <= (ulong)(max - min)) return min + (long)offset;
        Fail(FalselyConstructed, $"{name ?? "value"} is {min + (long)offset}, expected {min} to {max}");
        return min;
    }

    public override bool Boolean(string? name, bool value) => ReadBits(1, name) != 0;

    public override int Enumerated(string? name, int index, Enumeration enumeration)
    {
        if (enumeration.IsExtensible && ReadBits(1, name) != 0) return enumeration.RootCount + ReadSmallNumber(name);
        return (int)Long(name, 0, 0, enumeration.RootCount - 1);
    }

    public override ulong Bits64(string? name, ulong value, int size) => ReadBits(size, name);

    public override BitString BitString(string? name, BitString value, int min, int max)
    {
        int count = ReadSize(name, min, max);
        return ReadBitString(count, name);
    }

    public override OctetString Octets(string? name, OctetString value, int min = 0, int max = int.MaxValue)
    {
        int count = ReadSize(name, min, max);
        return ReadOctets(count, name);
    }

    public override void Null(string? name)
    {
    }

    internal override void Flagged(string name, string identifier)
    {
    }

    public override OctetString Opaque(OctetString value) => ReadOctets((_end - _position) / 8, "extension");

    internal override int BeginList(string? name, int count, int min, int max) => ReadSize(name, min, max);

    internal override void EndList()
    {
    }

    internal override int BeginChoice(string? name, int index, Alternatives alternatives)
    {
        if (!alternatives.IsExtensible || ReadBits(1, name) == 0)
        {
            _choiceEnds.Push(-1);
            return (int)Long(name, 0, 0, alternatives.RootCount - 1);
        }

        int addition = ReadSmallNumber(name);
        _choiceEnds.Push(_end);
        EnterOpenType();
        return alternatives.RootCount + addition;
    }

    internal override int BeginEither(string? name, int index, string first, string second)
    {
        _choiceEnds.Push(-1);
        return (int)ReadBits(1, name);
    }

    internal override void EndChoice()
    {
        int outerEnd = _choiceEnds.Pop();
        if (outerEnd >= 0) LeaveOpenType(outerEnd);
    }

    /// <summary>Bits that a whole number from 0 to <paramref name="range"/> takes.</summary>
    internal static int BitsFor(ulong range) => 64 - System.Numerics.BitOperations.LeadingZeroCount(range);

    internal static int BitsFor(int range) => BitsFor((ulong)range);

    internal ulong ReadBits(int count, string? name)
    {
        if (IsFaulted) return 0;
        if (count > _end - _position)
        {
            Fail(TransferSyntaxError, $"expected {count} bits of {name ?? "a value"}, {_end - _position} are left");
            return 0;
        }

        ulong value = 0;
        for (int left = count; left > 0;)
        {
            int free = 8 - (_position & 7);
            int take = Math.Min(free, left);
            value = value << take | (uint)(_data[_position >> 3] >> (free - take) & (1 << take) - 1);
            _position += take;
            left -= take;
        }

        return value;
    }

    private void Fail(string cause, string detail)
    {
        if (!IsFaulted) Fault = new(_position, cause, detail);
    }

    /// <summary>The presence bits of <paramref name="optionals"/> fields, bit i for field i.</summary>
    private ulong ReadPresence(int optionals)
    {
        ulong presence = 0;
        for (int i = 0; i < optionals; i++) presence |= ReadBits(1, "presence") << i;
        return presence;
    }

    private int ReadSize(string? name, int min, int max)
    {
        if (max < 65536) return min == max ? min : (int)Long(name, 0, min, max);
        int size = ReadLength(name);
        if (size >= min) return size;
        Fail(FalselyConstructed, $"{name ?? "value"} has size {size}, expected {min} or more");
        return 0;
    }

    /// <summary>A length determinant, X.691 §11.9; fragments of 16K are refused, being longer than any PDCP SDU.</summary>
    private int ReadLength(string? name)
    {
        if (ReadBits(1, name) == 0) return (int)ReadBits(7, name);
        if (ReadBits(1, name) == 0) return (int)ReadBits(14, name);
        Fail(TransferSyntaxError, $"{name ?? "value"} is 16384 octets or longer");
        return 0;
    }

    /// <summary>A normally small non-negative whole number, X.691 §11.6.</summary>
    private int ReadSmallNumber(string? name)
    {
        if (ReadBits(1, name) == 0) return (int)ReadBits(6, name);
        int octets = ReadLength(name);
        if (octets is 1 or 2) return (int)ReadBits(octets * 8, name);
        Fail(TransferSyntaxError, $"{name ?? "value"} is numbered in {octets} octets");
        return 0;
    }

    private OctetString ReadOctets(int count, string? name)
    {
        if (IsFaulted || count == 0) return default;
        if (count > (_end - _position) / 8)
        {
            Fail(TransferSyntaxError, $"expected {count} octets of {name ?? "a value"}, {(_end - _position) / 8} are left");
            return default;
        }

        byte[] octets = new byte[count];
        for (int i = 0; i < count; i++) octets[i] = (byte)ReadBits(8, name);
        return OctetString.Wrap(octets);
    }

    private BitString ReadBitString(int count, string? name)
    {
        OctetString octets = ReadOctets(count / 8, name);
        int rest = count % 8;
        if (rest == 0 || IsFaulted) return new(octets, IsFaulted ? 0 : count);
        byte last = (byte)(ReadBits(rest, name) << (8 - rest));
        return new(OctetString.Wrap([.. octets.Span, last]), count);
    }

    private void ReadAdditionHeader(ReadSequence sequence)
    {
        if (!sequence.IsExtended || sequence.AdditionCount > 0 || IsFaulted) return;
        int count = (ReadBits(1, "additions") == 0 ? (int)ReadBits(6, "additions") : ReadLength("additions") - 1) + 1;
        if (count is < 1 or > MaxAdditions)
        {
            Fail(TransferSyntaxError, $"{count} extension additions");
            return;
        }

        bool[] present = new bool[count];
        for (int i = 0; i < count; i++) present[i] = ReadBits(1, "additions") != 0;
        sequence.SetAdditions(present);
    }

    private void EnterOpenType()
    {
        int octets = ReadLength("extension");
        if (octets <= (_end - _position) / 8) _end = _position + octets * 8;
        else Fail(TransferSyntaxError, $"expected an extension of {octets} octets, {(_end - _position) / 8} are left");
    }

    private void LeaveOpenType(int outerEnd)
    {
        if (!IsFaulted) _position = _end;
        _end = outerEnd;
    }

    private void KeepAddition(ReadSequence sequence)
    {
        if (sequence.IsAdditionPresent)
        {
            OctetString octets = ReadOctets(ReadLength("extension"), "extension");
            if (!IsFaulted) sequence.Kept.Add(new(sequence.NextAddition, octets));
        }

        sequence.NextAddition++;
    }

    /// <summary>Keeps a group that came with nothing in it, which a writer would leave out.</summary>
    private void KeepEmptyAddition(ReadSequence sequence)
    {
        _position = sequence.OpenTypeStart;
        sequence.Kept.Add(new(sequence.LastAddition, ReadOctets(ReadLength("extension"), "extension")));
    }

    private void KeepTail(ReadSequence sequence)
    {
        sequence.Tail = ReadBitString(_end - _position, "nonCriticalExtension");
        sequence.IsAbsent = true;
    }
}
