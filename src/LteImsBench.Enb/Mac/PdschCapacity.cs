using LteImsBench.Enb.Cell;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>Resource elements that a PDSCH finds, and the code rate that follows (TS 36.211 §6.3.5, normal cyclic prefix).</summary>
internal sealed class PdschCapacity
{
    private const int Subcarriers = 12;
    private const int Symbols = 14;
    private const int CentralSubcarriers = 72;
    private const int CrcBits = 24;
    private const int MaxCodeBlockBits = 6144;

    // A UE may skip a first transmission above this rate (TS 36.213 §7.1.7).
    private const double MaxCodeRate = 0.93;

    private readonly int _prbCount;
    private readonly int[] _plain;
    private readonly int[] _subframe0;
    private readonly int[] _subframe5;

    public PdschCapacity(CellConfig cell, int cfi)
    {
        _prbCount = cell.PrbCount;
        (_plain, _subframe0, _subframe5) = (new int[_prbCount], new int[_prbCount], new int[_prbCount]);
        int control = ControlRegion.Symbols(_prbCount, cfi);
        int centralStart = _prbCount * Subcarriers / 2 - CentralSubcarriers / 2;

        // CRS of ports 0 and 1 in three symbols beyond the control region, two elements a port and block in each; of ports 2 and 3 in
        // symbols 1 and 8.
        int elements = Subcarriers * (Symbols - control) - 3 * 2 * Math.Min(cell.AntennaPorts, 2);
        if (cell.AntennaPorts == 4) elements -= (control > 1 ? 1 : 2) * 2 * 2;
        for (int prb = 0; prb < _prbCount; prb++)
        {
            int low = Math.Max(prb * Subcarriers, centralStart);
            int high = Math.Min((prb + 1) * Subcarriers, centralStart + CentralSubcarriers);
            int central = Math.Max(0, high - low);
            int synchronisation = 2 * central;
            int referenceInBroadcast = central * 2 * cell.AntennaPorts / Subcarriers;
            _plain[prb] = elements;
            _subframe5[prb] = elements - synchronisation;
            _subframe0[prb] = elements - synchronisation - 4 * central + referenceInBroadcast;
        }
    }

    /// <summary>Resource elements of a run of blocks.</summary>
    public int Elements(int subframe, int firstPrb, int prbCount)
    {
        int[] table = subframe switch { 0 => _subframe0, 5 => _subframe5, _ => _plain };
        int sum = 0;
        for (int prb = firstPrb; prb < firstPrb + prbCount; prb++) sum += table[prb];
        return sum;
    }

    /// <summary>Information bits, CRCs included, over channel bits.</summary>
    public double CodeRate(int sizeBits, Modulation modulation, int subframe, int firstPrb, int prbCount) =>
        (double)CodedInput(sizeBits) / ((int)modulation * Math.Max(1, Elements(subframe, firstPrb, prbCount)));

    /// <summary>Whether a first transmission may be expected to be decoded.</summary>
    public bool Carries(int sizeBits, Modulation modulation, int subframe, int firstPrb, int prbCount) =>
        CodeRate(sizeBits, modulation, subframe, firstPrb, prbCount) <= MaxCodeRate;

    // TS 36.212 §5.1.2: a transport block above 6144 bits is cut, and each part gets a CRC too.
    private static int CodedInput(int sizeBits)
    {
        int bits = sizeBits + CrcBits;
        if (bits <= MaxCodeBlockBits) return bits;
        int blocks = (bits + MaxCodeBlockBits - CrcBits - 1) / (MaxCodeBlockBits - CrcBits);
        return bits + blocks * CrcBits;
    }
}
