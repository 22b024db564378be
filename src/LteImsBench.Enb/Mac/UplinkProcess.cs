using LteImsBench.Core.Time;

namespace LteImsBench.Enb.Mac;

/// <summary>
/// One uplink HARQ process, network side. It counts as the UE does: every opportunity counts, even one held back by an ACK on PHICH
/// (TS 36.321 §5.4.2.2).
/// </summary>
internal sealed class UplinkProcess(byte id)
{
    private int _version;

    public byte Id => id;

    /// <summary>A block is on its way.</summary>
    public bool IsActive { get; private set; }

    public bool Ndi { get; private set; }

    public byte Mcs { get; private set; }

    public byte FirstPrb { get; private set; }

    public byte PrbCount { get; private set; }

    public byte CyclicShift { get; private set; }

    /// <summary>Transport block size in octets.</summary>
    public int Size { get; private set; }

    public int Transmissions { get; private set; }

    public int MaxTransmissions { get; private set; }

    /// <summary>The subframe of the block's first transmission: the state of the UE's buffers that a BSR in it reports.</summary>
    public Tti FirstTti { get; private set; }

    /// <summary>The subframe of the latest transmission.</summary>
    public Tti LastTti { get; private set; }

    /// <summary>The judgement of the latest transmission; null until it was received.</summary>
    public bool? CrcOk { get; set; }

    /// <summary>Nothing was heard of the latest transmission. Set with <see cref="CrcOk"/>.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Nothing has been heard of the block, so that the UE may not know of it.</summary>
    public bool IsUnheard => IsSilent && _version == 0;

    public bool IsExhausted => Transmissions >= MaxTransmissions;

    /// <summary>0, 2, 3, 1 in turn.</summary>
    public byte RedundancyVersion => (byte)(0b01_11_10_00 >> 2 * (_version & 3) & 3);

    public byte Retransmission => (byte)(Transmissions - 1);

    /// <summary>I_MCS of a grant that asks for the present version again: TS 36.213 §8.6.1, 29 to 31 for versions 1 to 3.</summary>
    public byte RetransmissionMcs => RedundancyVersion == 0 ? Mcs : (byte)(28 + RedundancyVersion);

    public void Begin(Tti tti, in PuschGrant grant, int maxTransmissions)
    {
        IsActive = true;
        Ndi = !Ndi;
        (FirstPrb, PrbCount, Mcs, CyclicShift, Size) = (grant.FirstPrb, grant.PrbCount, grant.Mcs, grant.CyclicShift, grant.Size);
        MaxTransmissions = maxTransmissions;
        Transmissions = 1;
        _version = 0;
        (FirstTti, LastTti, CrcOk, IsSilent) = (tti, tti, null, false);
    }

    /// <summary>Sent again in the same place, as a NACK on PHICH asks.</summary>
    public void Repeat(Tti tti)
    {
        Transmissions++;
        _version++;
        (LastTti, CrcOk, IsSilent) = (tti, null, false);
    }

    /// <summary>Sent again elsewhere, as a grant asks; from version 0 while nothing has been heard of the block.</summary>
    public void Move(Tti tti, byte firstPrb, byte cyclicShift)
    {
        if (IsUnheard) _version--;
        Repeat(tti);
        (FirstPrb, CyclicShift) = (firstPrb, cyclicShift);
    }

    /// <summary>The opportunity passes unused.</summary>
    public void Hold() => Transmissions++;

    public void End() => IsActive = false;

    /// <summary>The UE's process had a grant in a random access response, which stands for NDI 0: the next grant is to differ.</summary>
    public void OnRandomAccessGrant() => (IsActive, Ndi) = (false, false);
}

/// <summary>Where and how a PUSCH goes.</summary>
internal readonly record struct PuschGrant(byte FirstPrb, byte PrbCount, byte Mcs, byte CyclicShift, int Size);
