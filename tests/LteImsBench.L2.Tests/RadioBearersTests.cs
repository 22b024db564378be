using LteImsBench.Core.Identity;
using LteImsBench.L2.Pdcp;
using LteImsBench.L2.Rlc;

namespace LteImsBench.L2.Tests;

public class RadioBearersTests
{
    [Fact]
    public void The_first_messages_of_a_connection_pass()
    {
        var link = new StackLink(1);
        link.Ue.Bearers.SendCcch([0x40, 1, 2, 3, 4, 5]);
        link.Step();
        link.Network.Bearers.SendCcch([0x60, 9]);
        link.Step();
        link.AddBearers();
        link.Ue.Bearers.SendSrb(Lcid.Srb1, [0x22, 0x33]);
        link.Step();
        Assert.Equal(["400102030405"], link.Network.Ccch);
        Assert.Equal(["6009"], link.Ue.Ccch);
        Assert.Equal(["1:2233"], link.Network.Srb);
    }

    // TS 36.331 §5.3.4.3: SecurityModeCommand and SecurityModeComplete are protected but not ciphered.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(2, 0)]
    public void Security_mode_starts_in_step(int eia, int eea)
    {
        var link = new StackLink(1);
        link.AddBearers();
        AsSecurity keys = StackLink.Keys(eia, eea);
        RadioBearers network = link.Network.Bearers;
        RadioBearers ue = link.Ue.Bearers;
        bool verified = false;
        link.Ue.WhenSrb = srb =>
        {
            if (link.Ue.Srb[^1] != "1:3010") return;
            verified = ue.VerifiesIntegrity(srb, keys) && !ue.VerifiesIntegrity(srb, StackLink.Keys(eia, eea, fill: 9));
            ue.StartIntegrity(keys);
            ue.SendSrb(srb, [0x28]);
            ue.StartCiphering();
        };
        link.Network.WhenSrb = _ =>
        {
            if (link.Network.Srb[^1] == "1:28") network.StartCiphering();
        };
        network.SendSrb(Lcid.Srb1, [0x01]);
        link.Run(3);
        network.StartIntegrity(keys);
        network.SendSrb(Lcid.Srb1, [0x30, 0x10]);
        link.Run(5);
        Assert.True(verified);
        network.SendSrb(Lcid.Srb1, [0x38]);
        ue.SendSrb(Lcid.Srb2, [0x39]);
        link.Run(5);
        Assert.Equal(["1:01", "1:3010", "1:38"], link.Ue.Srb);
        Assert.Equal(["1:28", "2:39"], link.Network.Srb);
        Assert.Equal(0, link.Network.IntegrityFailures + link.Ue.IntegrityFailures);
    }

    [Fact]
    public void A_wrong_key_is_an_integrity_failure_and_delivers_nothing()
    {
        var link = new StackLink(1);
        link.AddBearers();
        link.Network.Bearers.StartIntegrity(StackLink.Keys());
        link.Ue.Bearers.StartIntegrity(StackLink.Keys(fill: 7));
        link.Network.Bearers.SendSrb(Lcid.Srb1, [1]);
        link.Ue.Bearers.SendSrb(Lcid.Srb2, [1]);
        link.Run(3);
        Assert.Equal((1, 1), (link.Ue.IntegrityFailures, link.Network.IntegrityFailures));
        Assert.Empty(link.Ue.Srb);
        Assert.Empty(link.Network.Srb);
    }

    [Theory]
    [InlineData(0.0, 200)]
    [InlineData(0.25, 200)]
    [InlineData(0.25, 61)]
    [InlineData(0.1, 2000)]
    public void All_bearers_share_a_lossy_link_under_ciphering(double loss, int block)
    {
        var link = new StackLink(4) { Loss = loss, BlockOctets = block };
        link.AddBearers();
        link.Secure(StackLink.Keys());
        var random = new Random(4);
        var sent = new List<byte[]>();
        for (int i = 0; i < 4200; i++)
        {
            // More PDUs than SN space of SRB (32) and DRB (4096): COUNT must roll over in step.
            byte[] packet = new byte[random.Next(20, 60)];
            random.NextBytes(packet);
            if (link.Ue.Bearers.SendData(StackLink.Internet, packet)) sent.Add([StackLink.Internet.Value, .. packet]);
            if (i % 20 == 0) link.Ue.Bearers.SendData(StackLink.Voice, packet);
            if (i % 40 == 0) link.Network.Bearers.SendSrb(Lcid.Srb2, [(byte)(i / 40)]);
            if (i % 40 == 0) link.Ue.Bearers.SendSrb(Lcid.Srb1, [(byte)(i / 40)]);
            link.Run(2);
        }

        link.Run(600);
        Assert.Equal(sent, link.Network.Data.Where(item => item[0] == StackLink.Internet.Value));
        Assert.True(sent.Count > 4150);
        int voice = link.Network.Data.Count(item => item[0] == StackLink.Voice.Value);
        Assert.InRange(voice, 210 * (1 - loss) * 0.6, 210);
        Assert.Equal(Enumerable.Range(0, 105).Select(i => $"2:{i:x2}"), link.Ue.Srb);
        Assert.Equal(Enumerable.Range(0, 105).Select(i => $"1:{i:x2}"), link.Network.Srb);
        Assert.Equal(0, link.Network.Bearers.Faults + link.Ue.Bearers.Faults);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reestablishment_under_new_keys_loses_and_doubles_nothing_in_AM(bool statusReport)
    {
        var link = new StackLink(5) { Loss = 0.3, BlockOctets = 300 };
        link.AddBearers(new() { StatusReportRequired = statusReport });
        link.Secure(StackLink.Keys());
        for (int i = 0; i < 400; i++)
        {
            Assert.True(link.Ue.Bearers.SendData(StackLink.Internet, [(byte)(i >> 8), (byte)i, 1, 2, 3]));
            Assert.True(link.Network.Bearers.SendData(StackLink.Internet, [(byte)(i >> 8), (byte)i, 4]));
            if (i % 4 == 0) link.Step();
            if (i is not (150 or 300)) continue;
            AsSecurity keys = StackLink.Keys(fill: (byte)i);
            if (i == 150)
            {
                link.Network.Bearers.Reestablish(keys);
                link.Ue.Bearers.Reestablish(keys);
                continue;
            }

            link.Network.Bearers.ReestablishSrb1(keys);
            link.Ue.Bearers.ReestablishSrb1(keys);
            Assert.False(link.Ue.Bearers.SendData(StackLink.Internet, [1]));
            link.Network.Bearers.SendSrb(Lcid.Srb1, [0x55]);
            link.Run(50);
            Assert.Equal("1:55", link.Ue.Srb[^1]);
            link.Network.Bearers.Resume();
            link.Ue.Bearers.Resume();
        }

        link.Run(300);
        Assert.Equal(Enumerable.Range(0, 400), link.Network.Data.Select(item => item[1] << 8 | item[2]));
        Assert.Equal(Enumerable.Range(0, 400), link.Ue.Data.Select(item => item[1] << 8 | item[2]));
    }

    [Fact]
    public void A_callee_may_reset_the_bearers_that_are_calling_it()
    {
        var link = new StackLink(1);
        link.AddBearers();
        for (int i = 0; i < 20; i++) link.Network.Bearers.SendData(StackLink.Internet, [1, 2, 3]);
        link.Ue.WhenData = link.Ue.Bearers.Reset;
        link.Run(5);
        Assert.Single(link.Ue.Data);
        Assert.Empty(link.Ue.Bearers.DataBearers);
        Assert.False(link.Ue.Bearers.HasSrb(Lcid.Srb1));
        link.Ue.Bearers.SendCcch([1]);
        link.Step();
        Assert.Equal(["01"], link.Network.Ccch);
    }

    [Fact]
    public void The_discard_timer_drops_what_waits_too_long()
    {
        var link = new StackLink(1) { BlockOctets = 20 };
        link.AddBearers();
        for (int i = 0; i < 300; i++) Assert.True(link.Ue.Bearers.SendData(StackLink.Voice, new byte[40]));
        link.Run(400);
        Assert.InRange(link.Network.Data.Count, 30, 60);   // 100 ms of blocks that hold less than half a packet each
        link.Ue.Bearers.SendData(StackLink.Voice, [1, 2, 3]);
        link.Run(5);
        Assert.Equal([StackLink.Voice.Value, 1, 2, 3], link.Network.Data[^1]);
    }

    [Fact]
    public void DRBs_come_and_go()
    {
        var link = new StackLink(1);
        link.AddBearers();
        RadioBearers bearers = link.Ue.Bearers;
        Assert.True(bearers.HasDrb(new DrbId(2)) && bearers.HasDrb(StackLink.Voice));
        Assert.Throws<ArgumentException>(() => bearers.AddDrb(new(new(9), new(9), new(4)), new RlcUmConfig(), new()));
        Assert.Throws<ArgumentException>(() => bearers.AddDrb(new(new(9), StackLink.Voice, new(5)), new RlcUmConfig(), new()));
        Assert.Throws<ArgumentException>(() => bearers.AddDrb(new(new(9), new(9), new(5)), new RlcAmConfig(), new() { SnBits = 7 }));
        bearers.RemoveDrb(new(2));
        Assert.False(bearers.HasDrb(new DrbId(2)) || bearers.HasDrb(StackLink.Voice));
        Assert.False(bearers.SendData(StackLink.Voice, [1]));
        bearers.AddDrb(new(new(2), StackLink.Voice, new(4)), new RlcUmConfig { TransmitSnBits = 5, ReceiveSnBits = 5 }, new() { SnBits = 7 });
        Assert.Equal([new DataBearer(new(1), StackLink.Internet, new(3)), new DataBearer(new(2), StackLink.Voice, new(4))], bearers.DataBearers);
        Assert.Throws<InvalidOperationException>(() => new RadioBearers(RadioBearersSide.Ue, link.Ue).SendSrb(Lcid.Srb1, [1]));
    }

    [Fact]
    public void Steady_traffic_allocates_nothing()
    {
        var link = new StackLink(6) { Loss = 0.3, BlockOctets = 900 };
        link.AddBearers();
        link.Secure(StackLink.Keys());
        link.Network.CountsOnly = link.Ue.CountsOnly = true;
        byte[] packet = new byte[500];
        byte[] voice = new byte[60];
        void Traffic(int ttis)
        {
            for (int i = 0; i < ttis; i++)
            {
                link.Ue.Bearers.SendData(StackLink.Internet, packet);
                link.Network.Bearers.SendData(StackLink.Internet, packet);
                link.Network.Bearers.SendData(StackLink.Internet, voice);
                if (i % 20 == 0) link.Ue.Bearers.SendData(StackLink.Voice, voice);
                link.Step();
            }
        }

        // The worse weather first: buffers reach their high-water mark.
        Traffic(3000);
        link.Loss = 0.1;
        Traffic(300);
        long packets = link.Network.Packets;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Traffic(1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(link.Network.Packets - packets > 900);
    }
}
