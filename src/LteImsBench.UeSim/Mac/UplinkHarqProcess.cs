using LteImsBench.Core.Identity;
using LteImsBench.Messages.L1;

namespace LteImsBench.UeSim.Mac;

/// <summary>One of the eight uplink HARQ processes, TS 36.321 §5.4.2.2.</summary>
internal sealed class UplinkHarqProcess
{
    // Redundancy versions in the order of the index CURRENT_IRV.
    private static readonly byte[] Sequence = [0, 2, 3, 1];

    private readonly byte[] _buffer = new byte[TransportBlockSizes.MaxOctets];
    private int _length;
    private int _irv;
    private int _maxTransmissions;

    public bool IsEmpty => _length == 0;

    public ReadOnlySpan<byte> Block => _buffer.AsSpan(0, _length);

    /// <summary>NDI of the last grant by PDCCH; <c>null</c> before the first one and after one in a random access response.</summary>
    public bool? Ndi { get; private set; }

    /// <summary>CURRENT_TX_NB.</summary>
    public int TransmissionNumber { get; private set; }

    public bool IsMessage3 { get; private set; }

    public Rnti Rnti { get; private set; }

    public PuschResource Resource { get; private set; }

    /// <summary>I_MCS of the grant for the first transmission.</summary>
    public byte FirstMcs { get; private set; }

    /// <summary>HARQ_FEEDBACK; NACK until something else is received.</summary>
    public bool IsAcknowledged { get; private set; }

    public byte RedundancyVersion => Sequence[_irv % Sequence.Length];

    /// <summary>Room of <paramref name="length"/> octets for a new transport block, which the caller fills.</summary>
    public Span<byte> Renew(int length, in HarqGrant grant, int maxTransmissions)
    {
        _length = length;
        _irv = 0;
        _maxTransmissions = maxTransmissions;
        TransmissionNumber = 0;
        IsAcknowledged = false;
        Ndi = grant.Ndi;
        IsMessage3 = grant.IsMessage3;
        Rnti = grant.Rnti;
        Resource = grant.Resource;
        FirstMcs = grant.Mcs;
        return _buffer.AsSpan(0, length);
    }

    /// <summary>A grant that asks for the same block again.</summary>
    public void Adapt(in HarqGrant grant)
    {
        TransmissionNumber++;
        IsAcknowledged = false;
        Resource = grant.Resource;
        _irv = Array.IndexOf(Sequence, (byte)Messages.L1.Mcs.UplinkRedundancyVersion(grant.Mcs));
    }

    /// <summary>The same resources again, because no grant came and no ACK.</summary>
    public void Repeat() => TransmissionNumber++;

    public void OnFeedback(bool isAck) => IsAcknowledged = isAck;

    /// <summary>The transmission was given to the PHY: next redundancy version, and the last one empties the buffer.</summary>
    public void OnSent()
    {
        _irv++;
        if (TransmissionNumber >= _maxTransmissions - 1) Flush();
    }

    public void Flush() => _length = 0;

    /// <summary>MAC reset: the next grant is for new data, whatever its NDI (§5.9).</summary>
    public void Reset()
    {
        Flush();
        Ndi = null;
    }
}

/// <summary>Where a PUSCH lies.</summary>
internal readonly record struct PuschResource(byte FirstPrb, byte PrbCount, byte CyclicShift);

/// <summary>An uplink grant as the HARQ entity sees it; <paramref name="Ndi"/> is <c>null</c> in a random access response.</summary>
internal readonly record struct HarqGrant(Rnti Rnti, PuschResource Resource, byte Mcs, bool? Ndi, bool CqiRequest, bool IsMessage3);
