using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>IdleModeMobilityControlInfo, TS 36.331 §6.2.2.</summary>
public sealed record IdleModeMobilityControlInfo : IRrcType, IExtensible
{
    private static readonly Scale T320Scale = new("min5 min10 min20 min30 min60 min120 min180 spare1");

    public SequenceOf<FreqPriorityEutra>? FreqPriorityListEutra { get; set; }

    public SequenceOf<FreqsPriorityGeran>? FreqPriorityListGeran { get; set; }

    public SequenceOf<FreqPriorityUtraFdd>? FreqPriorityListUtraFdd { get; set; }

    public SequenceOf<FreqPriorityUtraTdd>? FreqPriorityListUtraTdd { get; set; }

    public SequenceOf<BandClassPriorityHrpd>? BandClassPriorityListHrpd { get; set; }

    public SequenceOf<BandClassPriority1Xrtt>? BandClassPriorityList1Xrtt { get; set; }

    /// <summary>Minutes.</summary>
    public int? T320 { get; set; }

    public SequenceOf<FreqPriorityEutraR12>? FreqPriorityListExtEutra { get; set; }

    public SequenceOf<FreqPriorityEutraV1310>? FreqPriorityListEutraV1310 { get; set; }

    public SequenceOf<FreqPriorityEutraV1310>? FreqPriorityListExtEutraV1310 { get; set; }

    public SequenceOf<FreqPriorityNr>? FreqPriorityListNr { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 7, extensible: true);
        FreqPriorityListEutra = u.OptionalList("freqPriorityListEUTRA", FreqPriorityListEutra, 1, 8);
        FreqPriorityListGeran = u.OptionalList("freqPriorityListGERAN", FreqPriorityListGeran, 1, 16);
        FreqPriorityListUtraFdd = u.OptionalList("freqPriorityListUTRA-FDD", FreqPriorityListUtraFdd, 1, 16);
        FreqPriorityListUtraTdd = u.OptionalList("freqPriorityListUTRA-TDD", FreqPriorityListUtraTdd, 1, 16);
        BandClassPriorityListHrpd = u.OptionalList("bandClassPriorityListHRPD", BandClassPriorityListHrpd, 1, 32);
        BandClassPriorityList1Xrtt = u.OptionalList("bandClassPriorityList1XRTT", BandClassPriorityList1Xrtt, 1, 32);
        T320 = u.OptionalScale("t320", T320, T320Scale);
        u.Group(1);
        FreqPriorityListExtEutra = u.OptionalList("freqPriorityListExtEUTRA-r12", FreqPriorityListExtEutra, 1, 8);
        u.EndGroup();
        u.Group(2);
        FreqPriorityListEutraV1310 = u.OptionalList("freqPriorityListEUTRA-v1310", FreqPriorityListEutraV1310, 1, 8);
        FreqPriorityListExtEutraV1310 = u.OptionalList("freqPriorityListExtEUTRA-v1310", FreqPriorityListExtEutraV1310, 1, 8);
        u.EndGroup();
        u.Group(1);
        FreqPriorityListNr = u.OptionalList("freqPriorityListNR-r15", FreqPriorityListNr, 1, 8);
        u.EndGroup();
        u.End();
    }
}
