/*M!999999\- enable the sandbox mode */ 

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET @OLD_CHARACTER_SET_RESULTS=@@CHARACTER_SET_RESULTS */;
/*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
/*!40101 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
/*!40111 SET @OLD_SQL_NOTES=@@SQL_NOTES, SQL_NOTES=0 */;

INSERT INTO `core_config_data` VALUES
(1,'default',0,'demo/a/plain','one','2026-01-01 00:00:00'),
(2,'default',0,'demo/a/pem','-----BEGIN DEMO-----\nQUJDREVG\nR0hJ\n-----END DEMO-----\n','2026-01-01 00:00:00'),
(3,'default',0,'demo/a/quotes','it\'s \"x\" `y`, ok','2026-01-01 00:00:00'),
(4,'websites',1,'demo/a/tab','a	b','2026-01-01 00:00:00'),
(5,'stores',2,'demo/a/cr','a\r\nb\rc','2026-01-01 00:00:00'),
(6,'default',0,'demo/a/null',NULL,'2026-01-01 00:00:00'),
(7,'default',0,'demo/a/empty','','2026-01-01 00:00:00'),
(8,'default',0,'demo/a/backslash','C:\\dir\\','2026-01-01 00:00:00'),
(9,'default',0,'demo/a/literal','a\\nb\\tc','2026-01-01 00:00:00'),
(10,'default',0,'demo/a/unicode','clé 鍵 🔑','2026-01-01 00:00:00'),
(11,'default',0,'demo/a/json','{\"a\":\"b\\/c\",\"d\":[1,2]}','2026-01-01 00:00:00'),
(12,'default',0,'demo/a/markup','<a href=\"x\">&amp;</a>','2026-01-01 00:00:00'),
(13,'default',0,'demo/a/word','NULL','2026-01-01 00:00:00'),
(14,'default',0,'demo/a/spaces','  x  ','2026-01-01 00:00:00'),
(15,'default',0,'demo/a/cells','a | b\n+---+\nc | d','2026-01-01 00:00:00'),
(16,'default',0,'demo/a/statement','x\'),(2,\"y\"); -- z /* ( */','2026-01-01 00:00:00'),
(17,'default',0,'demo/a/blank','a\n\nb','2026-01-01 00:00:00'),
(18,'default',0,'demo/a/cipher','0:3:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=','2026-01-01 00:00:00');
/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;

/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
/*!40101 SET CHARACTER_SET_RESULTS=@OLD_CHARACTER_SET_RESULTS */;
/*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
/*!40111 SET SQL_NOTES=@OLD_SQL_NOTES */;

