using System.Buffers.Binary;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Mac;

namespace LteImsBench.L2.Mac;

/// <summary>The control elements to put into the next MAC PDU, in order. Reused from TTI to TTI.</summary>
public sealed class MacControlElements
{
    private const int MaxCount = 8;
    private const int MaxPayload = 6;

    private readonly Element[] _elements = [.. Enumerable.Range(0, MaxCount).Select(_ => new Element())];

    public int Count { get; private set; }

    /// <summary>Octets of all elements with their subheaders.</summary>
    public int Octets { get; private set; }

    public void Clear() => (Count, Octets) = (0, 0);

    public void AddCRnti(Rnti rnti) => BinaryPrimitives.WriteUInt16BigEndian(Add(MacLcids.CRnti, 2), rnti.Value);

    /// <param name="identity">The first 6 octets of the CCCH SDU of Msg3 (TS 36.321 §6.1.3.4).</param>
    public void AddContentionResolution(ReadOnlySpan<byte> identity)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(identity.Length, MaxPayload, nameof(identity));
        identity.CopyTo(Add(MacLcids.ContentionResolution, MaxPayload));
    }

    /// <param name="command">0 to 63.</param>
    public void AddTimingAdvance(int command)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)command, 63u, nameof(command));
        Add(MacLcids.TimingAdvance, 1)[0] = (byte)command;
    }

    /// <summary>Power headroom, which goes behind a buffer status report and yields to it.</summary>
    /// <param name="decibel">Clamped to -23 to 40 dB.</param>
    public void AddPowerHeadroom(int decibel) => Add(MacLcids.PowerHeadroom, 1)[0] = (byte)PowerHeadroom.LevelOf(decibel);

    public void AddDrxCommand() => Add(MacLcids.DrxCommand, 0);

    internal byte LcidOf(int index) => _elements[index].Lcid;

    internal ReadOnlySpan<byte> PayloadOf(int index) => _elements[index].Payload.AsSpan(0, _elements[index].Length);

    private Span<byte> Add(byte lcid, int length)
    {
        if (Count == MaxCount) throw new InvalidOperationException($"more than {MaxCount} control elements");
        Element element = _elements[Count++];
        (element.Lcid, element.Length) = (lcid, length);
        Octets += 1 + length;
        return element.Payload.AsSpan(0, length);
    }

    private sealed class Element
    {
        public byte Lcid { get; set; }

        public int Length { get; set; }

        public byte[] Payload { get; } = new byte[MaxPayload];
    }
}
