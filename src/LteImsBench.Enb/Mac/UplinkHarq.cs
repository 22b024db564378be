using LteImsBench.Core.Time;

namespace LteImsBench.Enb.Mac;

/// <summary>The eight uplink HARQ processes of one UE: synchronous, so the subframe names the process (TS 36.321 §5.4.2).</summary>
internal sealed class UplinkHarq
{
    private const int Count = 8;

    private readonly Process[] _processes = [.. Enumerable.Range(0, Count).Select(id => new Process((byte)id))];

    public Process this[Tti pusch] => _processes[pusch.Count % Count];

    /// <summary>Octets granted and not yet received.</summary>
    public int Outstanding
    {
        get
        {
            int octets = 0;
            foreach (Process process in _processes)
            {
                if (process.IsActive) octets += process.Size;
            }

            return octets;
        }
    }

    internal sealed class Process(byte id)
    {
        public byte Id => id;

        /// <summary>A block is on its way.</summary>
        public bool IsActive { get; set; }

        public bool Ndi { get; private set; }

        public byte Mcs { get; private set; }

        public byte FirstPrb { get; private set; }

        public byte PrbCount { get; private set; }

        public byte CyclicShift { get; private set; }

        public int Size { get; private set; }

        public int Transmissions { get; private set; }

        public int MaxTransmissions { get; private set; }

        /// <summary>The subframe of the latest transmission.</summary>
        public Tti LastTti { get; private set; }

        /// <summary>The judgement of the latest transmission; null until it was received.</summary>
        public bool? CrcOk { get; set; }

        /// <summary>0, 2, 3, 1 in turn.</summary>
        public byte RedundancyVersion => (byte)(0b01_11_10_00 >> 2 * ((Transmissions - 1) & 3) & 3);

        public byte Retransmission => (byte)(Transmissions - 1);

        public void Begin(Tti tti, byte firstPrb, byte prbCount, byte mcs, int size, int maxTransmissions)
        {
            IsActive = true;
            Ndi = !Ndi;
            (FirstPrb, PrbCount, Mcs, Size, MaxTransmissions) = (firstPrb, prbCount, mcs, size, maxTransmissions);
            Transmissions = 1;
            CyclicShift = 0;
            (LastTti, CrcOk) = (tti, null);
        }

        /// <summary>Sent again; elsewhere in the band when a grant moves it.</summary>
        public void Repeat(Tti tti, byte firstPrb)
        {
            FirstPrb = firstPrb;
            Transmissions++;
            (LastTti, CrcOk) = (tti, null);
        }
    }
}
